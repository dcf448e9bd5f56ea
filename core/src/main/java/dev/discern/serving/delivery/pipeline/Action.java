package dev.discern.serving.delivery.pipeline;

import dev.discern.serving.delivery.filing.KeyTemplate;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.pacing.Pacing;
import java.net.URI;
import java.util.List;

/** What is done when a rule applies. */
public sealed interface Action {
  /** Somebody is written to. */
  record Mail(List<String> to, Attach attach, Pacing pacing) implements Action {
    public Mail {
      to = List.copyOf(to);
    }
  }

  /** A copy of the photo is put where it belongs. */
  record FileAway(String bucket, KeyTemplate key) implements Action {}

  /** A person is to look at it. */
  record Review() implements Action {}

  /**
   * Another program is told.
   *
   * @param secret the name of what its messages are signed with
   * @param allowPrivate whether it may be in this network
   */
  record Webhook(URI url, String secret, boolean allowPrivate) implements Action {}
}
