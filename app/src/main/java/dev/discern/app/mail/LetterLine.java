package dev.discern.app.mail;

import dev.discern.app.answers.Verdict;
import dev.discern.app.delivery.FindingWords;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.delivery.occasion.Occasion;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a letter says of one photo; the same in its text and its HTML. */
public final class LetterLine {
  private static final int OTHERS = 4;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

  private LetterLine() {}

  /** On one line: a name may hold anything. */
  static String name(Occasion occasion) {
    return occasion
        .photo()
        .name()
        .replaceAll("[\\p{Cntrl}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", " ")
        .strip();
  }

  static String verdict(Occasion occasion) {
    return FindingWords.verdict(occasion.finding());
  }

  /** What there is to know, by name, in the order in which it is read. */
  static Map<String, String> facts(Occasion occasion, ZoneId zone) {
    Finding finding = occasion.finding();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Decision", finding.decision());
    String others = others(finding);
    if (!others.isEmpty()) {
      facts.put("Also possible", others);
    }
    if (finding.model() != null) {
      facts.put("Model", finding.model());
    }
    facts.put("Pipeline", occasion.pipeline());
    facts.put("Arrived", time(occasion.arrivedAt(), zone));
    facts.put("Photo", "%s, %s".formatted(name(occasion), size(occasion.photo().size())));
    return facts;
  }

  /** Such as {@code 2026-11-20 23:15:00 CET}. */
  public static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  /** What else an accepted photo may have been; the verdict names the others' candidates. */
  private static String others(Finding finding) {
    return finding.decision().equals("accepted")
        ? finding.named().stream()
            .skip(1)
            .limit(OTHERS)
            .filter(score -> score.probability() >= 0.00005)
            .map(Verdict::score)
            .collect(Collectors.joining(", "))
        : "";
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
