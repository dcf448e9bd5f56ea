package dev.discern.app.web.page;

import static dev.discern.training.evaluation.page.Html.percent;
import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.LabelWords;
import dev.discern.inference.model.ModelDescription;
import dev.discern.training.evaluation.page.Html;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a model accepts, doubts and refuses, in sentences.
 *
 * @param photos how many known photos the package carries to compare with
 */
record DecisionWords(ModelDescription model, int photos) {
  private static final int NAMED = 6;

  /** A list; its texts escaped. */
  String html() {
    return "<ul class=\"says\">\n"
        + Html.each(sentences(), sentence -> "<li>" + text(sentence) + "</li>")
        + "\n</ul>\n";
  }

  private List<String> sentences() {
    return Stream.of(accepts(), doubts(), near(), looks(), calibrated())
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private DecisionSettings settings() {
    return model.decision();
  }

  private String accepts() {
    Map<String, Double> own = settings().acceptFromByLabel();
    String others = percent(settings().acceptFrom());
    if (own.values().stream().allMatch(from -> percent(from).equals(others))) {
      return "Accepts its best label from a probability of %s on.".formatted(others);
    }
    return "Accepts its best label when that is probable enough: %s%s."
        .formatted(
            first(
                own.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .map(each -> each.getKey() + " from " + percent(each.getValue()) + " on")
                    .toList()),
            own.keySet().containsAll(model.labels()) ? "" : ", any other from " + others + " on");
  }

  private String doubts() {
    Double from = settings().candidatesFrom();
    String coverage = percent(settings().coverage());
    if (from != null && from == 0) {
      return "Otherwise it is uncertain, and names every label: it was set on too few photos to leave one out.";
    }
    return from == null
        ? "Otherwise it is uncertain, and names labels until they hold %s of the probability together."
            .formatted(coverage)
        : "Otherwise it is uncertain, and names every label from %s on, two at least: set so that the truth is among them for %s of photos like those it was set on."
            .formatted(percent(from), coverage);
  }

  private String near() {
    DomainSettings domain = settings().domain();
    if (domain == null) {
      return "Takes every photo for one of its own: what is too far away was never measured.";
    }
    Double farthest = domain.farthest();
    return farthest == null || photos == 0
        ? ""
        : "Says “not one of mine” of a photo that is farther than %s from its %s among %s that it learnt from (on average; 0 is the same to it, 1 has nothing in common)."
            .formatted(
                Html.decimals(3, farthest),
                domain.neighbours() == 1
                    ? "nearest photo"
                    : Html.number(domain.neighbours()) + " nearest photos",
                Html.number(photos));
  }

  private String looks() {
    DomainSettings domain = settings().domain();
    return domain == null || domain.looks().isEmpty()
        ? ""
        : "Says “not one of mine” of a photo when none of the %s things that it looks most like is one of: %s."
            .formatted(
                Html.number(domain.likeliest()),
                first(domain.looks().stream().map(LabelWords::of).toList()));
  }

  private String calibrated() {
    return settings().candidatesFrom() == null && settings().temperature() == 1
        ? "Its probabilities are as the network gives them; they were not calibrated."
        : "Its scores are divided by %s before they become probabilities, which were too %s without."
            .formatted(
                Html.decimals(2, settings().temperature()),
                settings().temperature() < 1 ? "timid" : "sure");
  }

  private static String first(List<String> names) {
    return names.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
  }
}
