package dev.discern.serving.delivery.mail;

import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Attach;
import java.util.List;

/**
 * What somebody is written.
 *
 * @param id the same whenever the same is written again
 * @param notices the ids of all that it is about
 * @param occasions what happened, the longest due first; one or more
 */
public record Letter(
    String id, List<String> to, Attach attach, List<String> notices, List<Occasion> occasions) {
  public Letter {
    to = List.copyOf(to);
    notices = List.copyOf(notices);
    occasions = List.copyOf(occasions);
  }
}
