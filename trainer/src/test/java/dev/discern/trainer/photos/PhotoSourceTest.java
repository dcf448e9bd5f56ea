package dev.discern.trainer.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainingObserver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotoSourceTest {
  private static final List<LabelledPhoto> PHOTOS =
      List.of(
          new LabelledPhoto(Path.of("a.jpg"), "a", "00"),
          new LabelledPhoto(Path.of("b.jpg"), "b", "11"));

  private final PhotoSource source =
      new PhotoSource(
          file -> new Photo(file.toString(), new byte[0]),
          new StandardImageDecoder(ImageLimits.DEFAULT));

  @Test
  void a_photo_that_is_refused_is_noted_and_left_out() {
    List<String> notes = new ArrayList<>();
    TrainingObserver observer =
        new TrainingObserver() {
          @Override
          public void note(String sentence) {
            notes.add(sentence);
          }
        };

    List<String> labels = source.map("reading", PHOTOS, PhotoSourceTest::onlyB, observer);

    assertThat(labels).containsExactly("b");
    assertThat(notes).containsExactly("Skipped: a.jpg is broken.");
  }

  @Test
  void a_broken_backbone_is_no_photos_fault() {
    assertThatThrownBy(
            () ->
                source.map(
                    "embedding",
                    PHOTOS,
                    photo -> {
                      throw Refusal.of(RefusalCode.MODEL_BROKEN, "The backbone", "fails.");
                    },
                    TrainingObserver.SILENT))
        .hasMessage("The backbone fails.");
  }

  private static String onlyB(LabelledPhoto photo) {
    if (photo.label().equals("b")) {
      return photo.label();
    }
    throw Refusal.of(RefusalCode.PHOTO_UNDECODABLE, photo.file().toString(), "is broken.");
  }
}
