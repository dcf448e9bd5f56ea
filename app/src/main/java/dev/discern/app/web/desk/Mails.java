package dev.discern.app.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails that were kept because no mail server is configured. Safe for any number of threads. */
public interface Mails {
  /**
   * One of them.
   *
   * @param id to open it by
   */
  record Kept(String id, String to, String subject, Instant keptAt) {}

  /** The newest, the newest first. */
  List<Kept> list(int max);

  /** The whole message, as mail programs read it; empty when there is none of this id. */
  Optional<byte[]> open(String id);
}
