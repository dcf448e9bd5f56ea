package dev.discern.training.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyMadePartsTest {
  private DatasetFolder folder;

  @BeforeEach
  void aFolder(@TempDir Path temp) {
    folder = new DatasetFolder(temp);
  }

  @ParameterizedTest
  @CsvSource({
    "train, TRAIN",
    "Training, TRAIN",
    "TRAIN, TRAIN",
    "train-val, TRAIN",
    "trainval, TRAIN",
    "val, VALIDATION",
    "valid, VALIDATION",
    "Validation, VALIDATION",
    "test, TEST",
    "Test, TEST",
    "testing, TEST"
  })
  void parts_are_known_by_their_usual_names(String name, Part part) {
    Dataset dataset = folder.photos(name + "/a/1.png", name + "/b/1.png").read();
    assertThat(dataset.labels()).containsExactly("a", "b");
    assertThat(dataset.readyMade()).hasSize(2).containsValue(part);
    assertThat(dataset.readyMade().values()).containsOnly(part);
  }

  @Test
  void an_empty_part_and_a_stray_file_do_not_make_classes_of_the_parts() throws Exception {
    folder.photos("train/a/1.png", "train/b/1.png", "train/stray.png", "test/a/2.png");
    Dataset dataset = folder.folder("val").read();
    assertThat(dataset.labels()).containsExactly("a", "b");
    assertThat(dataset.skipped()).extracting(Dataset.Skipped::code).containsExactly("no-label");
  }

  @Test
  void a_folder_beside_the_parts_is_left_out_and_says_so() {
    folder.photos("train/a/1.png", "train/b/1.png", "test/a/2.png", "papers/figure/1.png");
    Dataset dataset = folder.read();
    assertThat(dataset.photos()).hasSize(3);
    assertThat(dataset.skipped().get(0).reason())
        .isEqualTo(
            folder.root.resolve("papers")
                + " lies beside train and test folders and is neither; it is not read.");
  }

  @Test
  void a_class_called_train_is_a_class() {
    assertThat(folder.photos("train/1.png", "bus/1.png", "test/1.png").read().labels())
        .containsExactly("bus", "test", "train");
    assertThat(folder.photos("train/steam/1.png").read().labels())
        .containsExactly("bus", "test", "train");
  }
}
