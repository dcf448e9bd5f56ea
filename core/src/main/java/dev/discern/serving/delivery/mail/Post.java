package dev.discern.serving.delivery.mail;

import dev.discern.serving.delivery.courier.Attempt;

/** Takes letters to their receivers, or to where they are kept. */
@FunctionalInterface
public interface Post {
  /** Tries once; the same letter may come again. */
  Attempt send(Letter letter);
}
