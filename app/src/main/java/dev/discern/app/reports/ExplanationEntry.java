package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.app.answers.Verdict;
import dev.discern.inference.Answer;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.model.Gallery;
import dev.discern.training.evaluation.page.Html;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One explained photo on a page.
 *
 * @param plain the photo's picture, beside the page
 * @param heat the heat on the photo, beside the page
 */
record ExplanationEntry(
    Answer.Answered answer, Explanation explanation, String plain, String heat) {
  String html() {
    return """
        <h2>%s <small>%s</small></h2>
        <div class="pictures"><img alt="the photo" src="%s"><img alt="where it speaks for %s" src="%s"></div>
        <p>%s</p>
        %s"""
        .formatted(
            text(answer.photo()),
            text(Verdict.of(answer.decided().decision())),
            text(plain),
            text(explanation.label()),
            text(heat),
            text(words()),
            neighbours());
  }

  private String words() {
    String of = "Why " + explanation.label() + "? ";
    return explanation.heat().isCold()
        ? of + "No place of the photo speaks for it."
        : of + explanation.heat().method().words();
  }

  private String neighbours() {
    return explanation.neighbours().isEmpty()
        ? ""
        : "<p>The nearest photos that the model learnt from:</p>\n<div class=\"photos\">"
            + Html.each(explanation.neighbours(), ExplanationEntry::neighbour)
            + "</div>\n";
  }

  private static String neighbour(Gallery.Neighbour near) {
    return """
        <figure>%s<figcaption><b>%s</b> %s<span class="file">%s</span></figcaption></figure>"""
        .formatted(
            thumbnail(near.photo().thumbnail()),
            text(near.photo().label()),
            Html.decimals(3, near.distance()),
            text(near.photo().name()));
  }

  private static String thumbnail(byte @Nullable [] jpeg) {
    return jpeg == null
        ? ""
        : "<img alt=\"\" src=\"data:image/jpeg;base64,%s\">"
            .formatted(Base64.getEncoder().encodeToString(jpeg));
  }
}
