package dev.discern.training.evaluation.sections;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.page.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Photos side by side, small, each with what there is to say of it. */
final class GalleryHtml {
  private GalleryHtml() {}

  /**
   * A photo.
   *
   * @param jpeg small, in base64; null where there is none
   * @param words as HTML
   */
  record Picture(String file, @Nullable String jpeg, String words) {}

  static String draw(List<Picture> pictures) {
    return "<div class=\"gallery\">\n" + Html.each(pictures, GalleryHtml::figure) + "\n</div>\n";
  }

  private static String figure(Picture picture) {
    return "<figure>%s<figcaption>%s<span class=\"file\">%s</span></figcaption></figure>"
        .formatted(image(picture.jpeg()), picture.words(), text(picture.file()));
  }

  private static String image(@Nullable String jpeg) {
    return jpeg == null
        ? "<span class=\"no-picture\"></span>"
        : "<img alt=\"\" src=\"data:image/jpeg;base64,%s\"/>".formatted(text(jpeg));
  }
}
