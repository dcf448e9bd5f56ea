package dev.discern.app.mail;

import dev.discern.app.delivery.FindingWords;
import dev.discern.serving.delivery.occasion.Occasion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a letter says of all its photos together. */
public final class LetterWords {
  private static final int KINDS = 3;

  private LetterWords() {}

  /** {@code apple-desk: rotten 97.40 % (a.jpg)} or {@code apple-desk: 9 photos, 6 rotten}. */
  public static String subject(List<Occasion> occasions) {
    Occasion first = occasions.get(0);
    return first.pipeline()
        + ": "
        + (occasions.size() == 1
            ? "%s (%s)".formatted(LetterLine.verdict(first), LetterLine.name(first))
            : summary(occasions));
  }

  /** {@code 9 photos: 6 rotten, 3 unsure}. */
  static String summary(List<Occasion> occasions) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    occasions.forEach(each -> kinds.merge(FindingWords.kind(each.finding()), 1, Integer::sum));
    String most =
        kinds.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(KINDS)
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    return "%d photos: %s%s".formatted(occasions.size(), most, kinds.size() > KINDS ? ", ..." : "");
  }

  /** {@code 12 of the 13 photos are attached.}; empty when all are, or none was to be. */
  static String attached(List<Enclosed> photos) {
    long attached = photos.stream().filter(photo -> photo.original() != null).count();
    return attached == 0 || attached == photos.size()
        ? ""
        : "%d of the %d photos are attached.".formatted(attached, photos.size());
  }

  static String footer(Occasion occasion) {
    return "Discern wrote this because a rule of the pipeline %s says so. Nobody reads answers."
        .formatted(occasion.pipeline());
  }
}
