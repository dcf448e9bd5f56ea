package dev.discern.training.dataset.reading;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Where a photo's label is written. Labels are compared in Unicode's composed form (NFC). */
public sealed interface LabelRule {
  /** Folder per class: the first folder on the way to the photo names its label. */
  LabelRule FOLDER = new Folder();

  /** Photos of anything, in any order: all under one label that is empty. */
  LabelRule NONE = new None();

  /**
   * The label of a photo.
   *
   * @param inside the photo's path within the dataset, or within its part where it came with parts
   * @return empty when the rule finds none
   */
  Optional<String> labelOf(Path inside);

  /**
   * Labels from file names, such as {@code ^(n\\d+)_} for {@code n01440764_tench.JPEG}.
   *
   * @param pattern a regular expression found anywhere in the file name; its first group is the
   *     label
   * @throws Refusal {@code CONFIGURATION_INVALID} when it is no such pattern
   */
  static LabelRule fileName(String pattern) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      if (compiled.matcher("").groupCount() < 1) {
        throw unusable(pattern, "has no group. Put the part that is the label in parentheses");
      }
      return new FileName(compiled);
    } catch (PatternSyntaxException e) {
      throw unusable(pattern, "is no regular expression (" + e.getDescription() + "). Write one")
          .because(e);
    }
  }

  private static Refusal unusable(String pattern, String why) {
    return Refusal.of(
        RefusalCode.CONFIGURATION_INVALID,
        "The label pattern “" + pattern + "”",
        why + ", as in '^(n\\d+)_'.");
  }

  /** In Unicode's composed form, in which labels are compared. */
  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** See {@link #NONE}. */
  record None() implements LabelRule {
    @Override
    public Optional<String> labelOf(Path inside) {
      return Optional.of("");
    }
  }

  /** See {@link #FOLDER}. */
  record Folder() implements LabelRule {
    @Override
    public Optional<String> labelOf(Path inside) {
      return inside.getNameCount() < 2
          ? Optional.empty()
          : Optional.of(composed(inside.getName(0).toString()));
    }
  }

  /** See {@link #fileName}. */
  record FileName(Pattern pattern) implements LabelRule {
    @Override
    public Optional<String> labelOf(Path inside) {
      Matcher matcher = pattern.matcher(inside.getFileName().toString());
      return matcher.find()
          ? Optional.ofNullable(matcher.group(1)).map(LabelRule::composed)
          : Optional.empty();
    }
  }
}
