package dev.discern.inference.model;

import java.util.regex.Pattern;

/**
 * A label as people say it. ImageNet's labels are a WordNet number and every synonym ({@code
 * n07753275 pineapple, ananas}); of those, the first is said.
 */
public final class LabelWords {
  private static final Pattern NUMBER = Pattern.compile("^n\\d{8}[ _]");
  private static final Pattern VOWEL_SOUND = Pattern.compile("(?i)(?!uni)[aeiou].*|hour.*");

  /** Sunglasses, but an abacus, a hippopotamus and an albatross. */
  private static final Pattern PLURAL = Pattern.compile(".*[^sui]s");

  private LabelWords() {}

  /** {@code pineapple}; a label of another kind is said as it stands. */
  public static String of(String label) {
    if (!NUMBER.matcher(label).find()) {
      return label;
    }
    String synonyms = NUMBER.matcher(label).replaceFirst("");
    int comma = synonyms.indexOf(',');
    return (comma < 0 ? synonyms : synonyms.substring(0, comma)).strip();
  }

  /** {@code a pineapple}, {@code an otter}; a label of another kind in quotation marks. */
  public static String withArticle(String label) {
    String words = of(label);
    if (words.equals(label)) {
      return "“" + label + "”";
    }
    if (PLURAL.matcher(words).matches()) {
      return words;
    }
    return (VOWEL_SOUND.matcher(words).matches() ? "an " : "a ") + words;
  }
}
