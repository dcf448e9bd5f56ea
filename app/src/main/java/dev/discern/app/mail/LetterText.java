package dev.discern.app.mail;

import dev.discern.app.mail.Reasons.Reason;
import dev.discern.serving.delivery.occasion.Occasion;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** A letter as plain text. */
record LetterText(Links links, ZoneId zone) {
  static final int MOST_LINES = 200;

  String of(List<Enclosed> photos) {
    List<Occasion> occasions = photos.stream().map(Enclosed::occasion).toList();
    String body =
        photos.size() == 1
            ? one(photos.get(0))
            : LetterWords.summary(occasions) + "\n\n" + lines(occasions) + attached(photos);
    return body + "\n\n-- \n" + LetterWords.footer(occasions.get(0)) + "\n";
  }

  private String one(Enclosed photo) {
    Occasion occasion = photo.occasion();
    String facts =
        LetterLine.facts(occasion, zone).entrySet().stream()
            .map(fact -> "%-14s %s".formatted(fact.getKey(), fact.getValue()))
            .collect(Collectors.joining("\n"));
    Reason reason = photo.reason();
    return "%s: %s\n\n%s%s%s%s"
        .formatted(
            LetterLine.name(occasion),
            LetterLine.verdict(occasion),
            facts,
            reason == null ? "" : "\n\n" + reason.words(),
            photo.note() == null ? "" : "\n\n" + photo.note(),
            links.item(occasion.item()).map(link -> "\n\nLook at it: " + link).orElse(""));
  }

  private String lines(List<Occasion> occasions) {
    String lines =
        occasions.stream().limit(MOST_LINES).map(this::line).collect(Collectors.joining("\n"));
    int more = occasions.size() - MOST_LINES;
    return more > 0 ? lines + "\nand %d more.".formatted(more) : lines;
  }

  private static String attached(List<Enclosed> photos) {
    String words = LetterWords.attached(photos);
    return words.isEmpty() ? "" : "\n\n" + words;
  }

  private String line(Occasion occasion) {
    return "%s  %s: %s%s"
        .formatted(
            LetterLine.time(occasion.arrivedAt(), zone),
            LetterLine.name(occasion),
            LetterLine.verdict(occasion),
            links.item(occasion.item()).map(link -> "\n  " + link).orElse(""));
  }
}
