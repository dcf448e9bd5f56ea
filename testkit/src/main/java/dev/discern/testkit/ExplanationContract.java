package dev.discern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.explanation.HeatMap;
import dev.discern.inference.explanation.HeatMethod;
import dev.discern.inference.explanation.picture.HeatPicture;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.refusal.Refusal;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.testkit.photos.TurnedJpeg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every way to run models keeps to when it says why. */
public abstract class ExplanationContract {
  private static final int SIDE = 240;

  /** The model, ready to be asked. */
  protected abstract ImageClassifier open(TinyModel model);

  @Test
  void the_heat_lies_where_the_colour_is_however_the_photo_is_resized() {
    for (TinyModel model : List.of(TinyModels.explained(), TinyModels.plain())) {
      for (ResizeRule rule : ResizeRule.values()) {
        Photo photo = new Photo("patch.png", DrawnPhotos.encode(patch(SIDE, SIDE / 2), "png"));

        assertHottestAbove(explained(model.resizing(rule), photo).heat(), 0.4, 0.3);
      }
    }
  }

  /** A patch above and left of the middle, which every crop shows. */
  private static BufferedImage patch(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(width * 3 / 10, height / 5, width / 5, height / 5);
    pen.dispose();
    return image;
  }

  @Test
  void the_heat_turns_with_the_photo() {
    byte[] jpeg = DrawnPhotos.encode(patch(SIDE, SIDE), "jpg");
    for (Orientation held : Orientation.values()) {
      boolean swapped = held.upright(new Size(1, 2)).width() == 2;
      double x = swapped ? 0.3 : 0.4;
      double y = swapped ? 0.4 : 0.3;
      HeatMap heat =
          explained(TinyModels.explained(), TurnedJpeg.of("turned.jpg", jpeg, held)).heat();

      assertHottestAbove(heat, held.startsRight() ? 1 - x : x, held.startsBelow() ? 1 - y : y);
    }
  }

  @Test
  void a_graph_that_tells_where_its_scores_come_from_is_believed_others_are_tried_out() {
    Photo photo = new Photo("patch.png", DrawnPhotos.encode(patch(64, 64), "png"));

    assertThat(explained(TinyModels.explained(), photo).heat().method())
        .isEqualTo(HeatMethod.CLASS_ACTIVATION);
    assertThat(explained(TinyModels.plain(), photo).heat().method())
        .isEqualTo(HeatMethod.OCCLUSION);
  }

  @Test
  void the_answer_is_the_one_that_is_given_without_reasons() {
    Photo photo = new Photo("patch.png", DrawnPhotos.encode(patch(64, 48), "png"));
    try (ImageClassifier classifier = open(TinyModels.explained())) {
      Answer.Answered explained = (Answer.Answered) classifier.explain(photo);
      Answer.Answered plain = (Answer.Answered) classifier.classify(photo);

      assertThat(explained.decided()).isEqualTo(plain.decided());
      assertThat(plain.explanation()).isNull();
    }
  }

  @Test
  void a_photo_of_any_shape_can_be_explained() {
    for (TinyModel model : List.of(TinyModels.explained(), TinyModels.plain())) {
      for (Size size : List.of(new Size(1, 1), new Size(4000, 1), new Size(1, 3000))) {
        byte[] png = DrawnPhotos.encode(patch(size.width(), size.height()), "png");
        Explanation explanation = explained(model, new Photo("odd.png", png));

        assertThat(new HeatPicture(explanation.heat()).overlay(size)).isNotEmpty();
      }
    }
  }

  @Test
  void a_refused_photo_has_no_reasons() {
    try (ImageClassifier classifier = open(TinyModels.explained())) {
      assertThat(classifier.explain(new Photo("text.jpg", new byte[] {1, 2, 3})))
          .isInstanceOf(Answer.Refused.class);
    }
  }

  @Test
  void a_label_that_the_model_does_not_have_is_refused() {
    Photo photo = new Photo("patch.png", DrawnPhotos.encode(patch(64, 64), "png"));
    try (ImageClassifier classifier = open(TinyModels.explained())) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> classifier.explain(photo, "purple"))
          .withMessage("The label purple is none of the model colours. There is blue, green, red.");
    }
  }

  private Explanation explained(TinyModel model, Photo photo) {
    try (ImageClassifier classifier = open(model)) {
      return Objects.requireNonNull(
          ((Answer.Answered) classifier.explain(photo, "red")).explanation());
    }
  }

  private static void assertHottestAbove(HeatMap heat, double x, double y) {
    assertThat(heat.at(x, y)).as(heat.method() + " at " + x + ", " + y).isGreaterThan(0.5);
    assertThat(heat.at(1 - x, 1 - y)).as(heat.method() + " opposite").isLessThan(0.2);
  }
}
