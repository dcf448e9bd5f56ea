package dev.discern.refusal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody who wrote a name wrongly may have meant. */
public final class NearNames {
  private static final int SHOWN = 3;
  private static final int LISTED = 12;

  private NearNames() {}

  /**
   * A sentence for the end of a refusal: "Did you mean apples?", or what there is, or nothing when
   * there is nothing.
   *
   * @param wanted as it was written
   * @param known every name that would have been right
   */
  public static String hint(String wanted, Collection<String> known) {
    List<String> near = near(wanted, known);
    if (!near.isEmpty()) {
      return " Did you mean " + String.join(" or ", near) + "?";
    }
    if (known.isEmpty()) {
      return "";
    }
    List<String> some = known.stream().sorted().limit(LISTED).toList();
    return " There is " + String.join(", ", some) + (known.size() > LISTED ? ", ..." : "") + ".";
  }

  /**
   * At most three known names within an edit every other letter, and three in all, nearest first.
   */
  public static List<String> near(String wanted, Collection<String> known) {
    int reach = Math.max(1, Math.min(3, wanted.length() / 2));
    String sought = wanted.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(name.toLowerCase(Locale.ROOT), sought) <= reach)
        .sorted(
            Comparator.comparingInt(
                    (String name) -> distance(name.toLowerCase(Locale.ROOT), sought))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** Edits needed to make one word of the other (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    java.util.Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
