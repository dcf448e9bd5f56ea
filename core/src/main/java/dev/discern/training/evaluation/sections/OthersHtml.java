package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.other.OtherPhotos;
import dev.discern.training.evaluation.other.OtherPhotos.FalseAcceptance;
import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Ranges;
import dev.discern.training.evaluation.sections.GalleryHtml.Picture;
import org.jspecify.annotations.Nullable;

/** What the model made of photos that are none of its own. */
final class OthersHtml {
  private OthersHtml() {}

  static String draw(@Nullable OtherPhotos others) {
    return others == null ? "" : "<p>" + text(sentence(others)) + "</p>\n" + gallery(others);
  }

  static String sentence(OtherPhotos others) {
    return ("Of the photos in %s, none of them the model's, %s were given a label, falsely; %s were left uncertain and %s"
            + " recognised as none of its own. Of its own photos it kept %s.%s")
        .formatted(
            others.from(),
            Ranges.line(others.accepted()),
            Html.percent(others.uncertain().share()),
            Html.percent(others.outOfDomain().share()),
            Ranges.line(others.ownKept()),
            others.refused() == 0
                ? ""
                : " " + Html.count(others.refused(), "file") + " could not be read.");
  }

  private static String gallery(OtherPhotos others) {
    return others.falselyAccepted().isEmpty()
        ? ""
        : "<p>The surest of those given a label:</p>\n"
            + GalleryHtml.draw(others.falselyAccepted().stream().map(OthersHtml::picture).toList());
  }

  private static Picture picture(FalseAcceptance each) {
    return new Picture(
        each.file(),
        each.thumbnail(),
        "taken for <b class=\"taken\">%s</b> (%s)"
            .formatted(text(each.label()), Html.percent(each.probability())));
  }
}
