package dev.discern.app.answers;

import dev.discern.refusal.RefusalCode;
import java.util.ResourceBundle;

/**
 * What a refusal code means, in words for everybody who meets it.
 *
 * @param title a few words
 * @param meaning when it happens and what helps; one or two sentences
 */
public record Explanation(RefusalCode code, String title, String meaning) {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("dev.discern.app.answers.refusals");

  /** The explanation of a code; every code has one. */
  public static Explanation of(RefusalCode code) {
    return new Explanation(
        code, WORDS.getString(code.slug() + ".title"), WORDS.getString(code.slug() + ".meaning"));
  }
}
