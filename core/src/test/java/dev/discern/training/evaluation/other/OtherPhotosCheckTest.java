package dev.discern.training.evaluation.other;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.Gallery;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Examination;
import dev.discern.training.evaluation.other.OtherPhotos.FalseAcceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherPhotosCheckTest {
  private static final Proportion OWN_KEPT = Proportion.of(9, 10);

  @TempDir private Path root;

  private final List<Path> files = new ArrayList<>();

  /** Three labels: sure of one of them far from 100, of none at 100. */
  private final ImageClassifier model =
      new ImageClassifier(
          GreyWorld.decoder(),
          GreyWorld.classifier(
              List.of("dark", "light", "grey"),
              grey -> new double[] {(100 - grey) / 10.0, (grey - 100) / 10.0, 0}),
          Gallery.EMPTY,
          () -> 0);

  @Test
  void what_is_given_a_label_is_counted_and_the_surest_named_first() throws IOException {
    add(50);
    add(100);
    add(200);
    OtherPhotos found = check();
    assertThat(found.accepted()).isEqualTo(Proportion.of(2, 3));
    assertThat(found.uncertain()).isEqualTo(Proportion.of(1, 3));
    assertThat(found.outOfDomain()).isEqualTo(Proportion.of(0, 3));
    assertThat(found.ownKept()).isEqualTo(OWN_KEPT);
    assertThat(found.falselyAccepted())
        .extracting(FalseAcceptance::file, FalseAcceptance::label)
        .containsExactly(tuple("200.png", "light"), tuple("50.png", "dark"));
    assertThat(found.falselyAccepted().get(0).thumbnail()).isEqualTo("AQ==");
  }

  @Test
  void a_photo_that_cannot_be_decoded_counts_in_no_share() throws IOException {
    add(50);
    add(GreyWorld.BROKEN);
    OtherPhotos found = check();
    assertThat(found.accepted()).isEqualTo(Proportion.of(1, 1));
    assertThat(found.refused()).isEqualTo(1);
  }

  @Test
  void a_folder_without_photos_is_refused() {
    assertThatThrownBy(this::check)
        .hasMessage(
            root
                + " has no photo that the model could answer. Name a folder of photos that are none of its own.");
  }

  private OtherPhotos check() {
    return new OtherPhotosCheck(
            new Examination(model, GreyWorld::read, 2), file -> Optional.of(new byte[] {1}))
        .check(root, files, OWN_KEPT, Progress.SILENT);
  }

  private void add(int grey) throws IOException {
    files.add(Files.write(root.resolve(grey + ".png"), new byte[] {(byte) grey}));
  }
}
