package dev.discern.serving.delivery.filing;

import dev.discern.refusal.NearNames;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.delivery.occasion.Occasion;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a filed photo is to be called, such as {@code {label}/{date}/{time}-{name}}. Whatever the
 * photo's name and label are, the key stays below its own folders.
 */
public record KeyTemplate(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final Map<String, BiFunction<Occasion, ZoneId, String>> VALUES =
      Map.of(
          "label", (occasion, zone) -> label(occasion.finding()),
          "decision", (occasion, zone) -> occasion.finding().decision(),
          "probability", (occasion, zone) -> probability(occasion.finding()),
          "model", (occasion, zone) -> Objects.requireNonNullElse(model(occasion), "no-model"),
          "pipeline", (occasion, zone) -> occasion.pipeline(),
          "item", (occasion, zone) -> occasion.item().value(),
          "name", (occasion, zone) -> occasion.photo().name(),
          "date", (occasion, zone) -> arrival("yyyy-MM-dd", occasion, zone),
          "time", (occasion, zone) -> arrival("HH-mm-ss", occasion, zone));

  /**
   * @throws IllegalArgumentException when it names what there is not, or has an empty, {@code .} or
   *     {@code ..} segment
   */
  public KeyTemplate {
    PLACE.matcher(text).results().forEach(place -> known(place.group(1)));
    String rest = PLACE.matcher(text).replaceAll("x");
    if (rest.matches(".*[{}\\\\\\p{Cntrl}].*")) {
      throw new IllegalArgumentException(
          "\"%s\" has a brace that is not closed, a backslash or a control character; write it like {label}/{date}/{name}"
              .formatted(text));
    }
    if (Arrays.stream(rest.split("/", -1)).anyMatch(part -> part.matches("\\s*|\\.{1,2}"))) {
      throw new IllegalArgumentException(
          "\"%s\" has an empty part, \".\" or \"..\" between slashes; write it like {label}/{date}/{name}"
              .formatted(text));
    }
  }

  /**
   * The key for a photo.
   *
   * @param zone in which date and time are told
   */
  public String fill(Occasion occasion, ZoneId zone) {
    return Arrays.stream(text.split("/"))
        .map(part -> SafeName.of(fillPart(part, occasion, zone)))
        .collect(Collectors.joining("/"));
  }

  private static String fillPart(String part, Occasion occasion, ZoneId zone) {
    return PLACE
        .matcher(part)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), occasion, zone)));
  }

  private static String value(String name, Occasion occasion, ZoneId zone) {
    return known(name).apply(occasion, zone).replace('/', '_');
  }

  private static BiFunction<Occasion, ZoneId, String> known(String name) {
    BiFunction<Occasion, ZoneId, String> value = VALUES.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "{%s} is nothing that a key can hold.%s"
              .formatted(name, NearNames.hint(name, List.copyOf(VALUES.keySet()))));
    }
    return value;
  }

  private static String label(Finding finding) {
    return finding.label() == null ? finding.decision() : finding.label();
  }

  private static String probability(Finding finding) {
    return finding.probability() == null
        ? "none"
        : String.format(Locale.ROOT, "%.2f", finding.probability());
  }

  private static @Nullable String model(Occasion occasion) {
    return occasion.finding().model();
  }

  private static String arrival(String pattern, Occasion occasion, ZoneId zone) {
    ZonedDateTime at = occasion.arrivedAt().atZone(zone);
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at);
  }
}
