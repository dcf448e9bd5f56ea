package dev.discern.training.evaluation;

import static dev.discern.training.evaluation.Markdown.decimals;
import static dev.discern.training.evaluation.Markdown.percent;
import static dev.discern.training.evaluation.Markdown.text;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.training.evaluation.doubt.Doubt;
import dev.discern.training.evaluation.doubt.PredictionSets;
import dev.discern.training.evaluation.doubt.Targets;
import dev.discern.training.evaluation.interval.Estimate;
import dev.discern.training.evaluation.interval.Interval;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.other.OtherPhotos;
import dev.discern.training.evaluation.reliability.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The model card's lines on how far the model can be trusted, and by what it decides. */
final class TrustMarkdown {
  private TrustMarkdown() {}

  /** What was measured of its doubt, a line each. */
  static String measured(@Nullable InDepth depth) {
    if (depth == null) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    if (depth.estimates().grouped()) {
      lines.add(
          "Some photos belong together; taken by group, the accuracy is "
              + line(depth.estimates().accuracy(), Markdown::percent));
    }
    lines.add(calibration(depth.reliability()));
    lines.add(decisions(depth.doubt()));
    if (depth.doubt().sets() != null) {
      lines.add(candidates(depth.doubt().sets()));
    }
    lines.addAll(targets(depth.doubt().targets()));
    lines.add(others(depth.others()));
    return lines.stream().map(line -> "\n- " + line).collect(Collectors.joining());
  }

  private static String calibration(Reliability found) {
    return "Expected calibration error %s; a perfectly calibrated model would show %s on as many photos, and at most %s in 95 of 100 cases"
        .formatted(
            line(found.error(), Markdown::percent),
            percent(found.ifPerfect()),
            percent(found.ifPerfectAtMost()));
  }

  private static String decisions(Doubt doubt) {
    return "Of these photos, all of them its own, it leaves %s uncertain and takes %s for none of its own"
        .formatted(line(doubt.uncertain()), line(doubt.outOfDomain()));
  }

  private static String candidates(PredictionSets sets) {
    return "The candidates, promised to hold the right label for %s of the photos, hold it for %s; there are %s of them"
        .formatted(
            percent(sets.promised()),
            line(sets.covered()),
            line(sets.meanSize(), Markdown::decimals));
  }

  private static List<String> targets(@Nullable Targets targets) {
    return targets == null
        ? List.of()
        : targets.labels().stream()
            .map(
                each ->
                    "Asked of accepting “%s”: %s; it is %s: %s"
                        .formatted(
                            text(each.label()),
                            targets.asked(),
                            line(each.reached()),
                            each.verdict()))
            .toList();
  }

  private static String others(@Nullable OtherPhotos others) {
    return others == null
        ? "How many photos of other things it takes for its own was not measured (`discern evaluate --other`)"
        : "Of photos of other things (%s) it takes %s for its own, and keeps %s of its own"
            .formatted(text(others.from()), line(others.accepted()), line(others.ownKept()));
  }

  /** By what it decides, a line each. */
  static String settings(DecisionSettings settings) {
    List<String> lines = new ArrayList<>();
    lines.add("Scores are divided by a temperature of " + decimals(settings.temperature()));
    lines.add(
        "A label is accepted from a probability of "
            + decimals(settings.acceptFrom())
            + ownThresholds(settings));
    Double from = settings.candidatesFrom();
    lines.add(
        from == null
            ? "Otherwise it names the candidates that hold "
                + percent(settings.coverage())
                + " of the probability"
            : "Otherwise it names the labels of a probability of %s or more, which hold the right one for %s of photos"
                .formatted(decimals(from), percent(settings.coverage())));
    DomainSettings domain = settings.domain();
    lines.add(domain == null ? "It does not ask whether a photo is one of its own" : words(domain));
    return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
  }

  private static String ownThresholds(DecisionSettings settings) {
    return settings.acceptFromByLabel().isEmpty()
        ? ""
        : new TreeMap<>(settings.acceptFromByLabel())
            .entrySet().stream()
                .map(each -> text(each.getKey()) + " from " + decimals(each.getValue()))
                .collect(Collectors.joining(", ", "; ", ""));
  }

  private static String words(DomainSettings domain) {
    List<String> asked = new ArrayList<>();
    Double farthest = domain.farthest();
    if (farthest != null) {
      asked.add(
          "its mean distance to the %s nearest photos it learnt from is %s at most"
              .formatted(Markdown.number(domain.neighbours()), decimals(farthest)));
    }
    if (!domain.looks().isEmpty()) {
      asked.add(
          "the backbone has one of %s labels of its own among the likeliest %s"
              .formatted(
                  Markdown.number(domain.looks().size()), Markdown.number(domain.likeliest())));
    }
    return "A photo is one of its own when " + String.join(", and ", asked);
  }

  private static String line(Proportion share) {
    return share.of() == 0
        ? "none"
        : "%s (%s to %s, n = %s)"
            .formatted(
                percent(share.share()),
                percent(share.low()),
                percent(share.high()),
                Markdown.number(share.of()));
  }

  private static String line(Estimate estimate, DoubleFunction<String> word) {
    Interval interval = estimate.interval();
    String range =
        interval == null
            ? "no interval from so few"
            : word.apply(interval.low()) + " to " + word.apply(interval.high());
    return "%s (%s, n = %s)"
        .formatted(word.apply(estimate.value()), range, Markdown.number(estimate.photos()));
  }
}
