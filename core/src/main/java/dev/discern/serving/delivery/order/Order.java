package dev.discern.serving.delivery.order;

import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.pacing.Pacing;
import java.net.URI;
import java.util.List;

/** What a sink is to do. It holds all that the sink needs but secrets and the photo. */
public sealed interface Order {
  /** Why. */
  Occasion occasion();

  /** Which sink it is for. */
  String kind();

  /** To be written to somebody. */
  record Mail(List<String> to, Attach attach, Pacing pacing, Occasion occasion) implements Order {
    public static final String KIND = "mail";

    public Mail {
      to = List.copyOf(to);
    }

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * To be put somewhere.
   *
   * @param key where, unless another photo lies there already
   */
  record Filing(String bucket, String key, Occasion occasion) implements Order {
    public static final String KIND = "file";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * To be sent to another program.
   *
   * @param secret the name of what it is signed with, never the secret
   * @param allowPrivate whether the address may be in this network
   */
  record Webhook(URI url, String secret, boolean allowPrivate, Occasion occasion) implements Order {
    public static final String KIND = "webhook";

    @Override
    public String kind() {
      return KIND;
    }
  }
}
