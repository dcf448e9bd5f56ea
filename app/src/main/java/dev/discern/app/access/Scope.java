package dev.discern.app.access;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.refusal.Vocabulary;
import java.util.Locale;

/** One thing that a caller may do; keys are made for some, roles hold several. */
public enum Scope {
  /** Look at models, jobs and history. */
  READ,
  /** Have photos answered at once. */
  PREDICT,
  /**
   * Give in jobs, follow and cancel them, send again what was set aside, have one's own photos
   * forgotten; people also review.
   */
  JOBS,
  /** Everything else that changes something: models, users, keys, what is somebody else's. */
  ADMIN;

  private static final Vocabulary<Scope> ALL = Vocabulary.of(values(), Scope::word);

  /** The scope of a word. */
  public static Scope of(String word) {
    return ALL.find(word.strip().toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(word));
  }

  /** The scope as users write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Refusal unknown(String word) {
    return Refusal.of(RefusalCode.KEY_INVALID, "\"" + word + "\"", "is no scope." + ALL.hint(word));
  }
}
