package dev.discern.registry;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.regex.Pattern;

/** What a model may be called: a folder's name on every disk, and a part of an address. */
public final class ModelName {
  private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private ModelName() {}

  public static boolean isValid(String name) {
    return VALID.matcher(name).matches();
  }

  /**
   * Refuses a name that no registry takes, so that nobody trains an hour for it.
   *
   * @throws Refusal {@code MODEL_NAME_INVALID}
   */
  public static void check(String name) {
    if (!isValid(name)) {
      throw Refusal.of(
          RefusalCode.MODEL_NAME_INVALID,
          "\"" + name + "\"",
          "is not a name for a model. Use 1 to 64 of a-z, 0-9, dot, dash and underscore, beginning"
              + " with a letter or digit.");
    }
  }
}
