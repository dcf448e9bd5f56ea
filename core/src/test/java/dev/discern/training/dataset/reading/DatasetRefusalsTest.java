package dev.discern.training.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetRefusalsTest {
  private DatasetFolder folder;

  @BeforeEach
  void aFolder(@TempDir Path temp) {
    folder = new DatasetFolder(temp);
  }

  @Test
  void a_missing_folder_is_refused() {
    assertRefused(
        () -> new DatasetFolder(folder.root.resolve("gone")).read(),
        RefusalCode.DATASET_NOT_FOUND,
        folder.root
            + "/gone does not exist; a dataset is a folder with a folder of photos for each class.");
  }

  @Test
  void a_file_is_no_dataset() {
    folder.photos("a.zip");
    assertRefused(
        () -> new DatasetFolder(folder.root.resolve("a.zip")).read(),
        RefusalCode.DATASET_NOT_FOUND,
        folder.root
            + "/a.zip is a file; a dataset is a folder with a folder of photos for each class.");
  }

  @Test
  void an_empty_folder_is_refused_with_the_layout_to_use() {
    assertRefused(
        folder::read,
        RefusalCode.DATASET_EMPTY,
        folder.root
            + " holds no photos. Put the photos of each class in a folder named after it, or say how file names hold the label.");
  }

  @Test
  void a_folder_of_broken_photos_is_refused_with_the_first_reason() {
    folder.photo("a/1.png", "broken").photo("b/1.png", "broken");
    Refusal refusal = catchThrowableOfType(Refusal.class, folder::read);
    assertThat(refusal)
        .hasMessageContaining("holds no photo that can be used: 2 skipped, the first because")
        .hasMessageContaining("a/1.png is broken. Send another.");
    assertThat(refusal.facts()).containsEntry("skipped", 2);
  }

  @Test
  void one_class_only_is_refused() {
    folder.photos("fresh/1.png", "fresh/2.png");
    assertRefused(
        folder::read,
        RefusalCode.DATASET_ONE_CLASS,
        folder.root
            + " has one class only, “fresh”; a classifier needs two or more to tell apart. Add a folder for each other class.");
  }

  @Test
  void an_empty_class_folder_stays_a_class_so_that_the_splitter_can_refuse_it() throws Exception {
    Dataset dataset = folder.photos("a/1.png", "b/1.png").folder("c").read();
    assertThat(dataset.labels()).containsExactly("a", "b", "c");
  }

  @Test
  void labels_that_the_model_does_not_know_are_refused_with_near_names() {
    folder.photos("fres/1.png", "rotten/1.png", "zebra/1.png");
    assertRefused(
        () -> folder.readFor(LabelRule.FOLDER, "fresh", "rotten"),
        RefusalCode.DATASET_LABELS_UNKNOWN,
        folder.root
            + " has 2 labels that the model does not know: “fres” (near: fresh), “zebra”. It knows 2, such as “fresh”.");
  }

  private static void assertRefused(ThrowingCallable doing, RefusalCode code, String sentence) {
    Refusal refusal = catchThrowableOfType(Refusal.class, doing);
    assertThat(refusal).hasMessage(sentence);
    assertThat(refusal.code()).isEqualTo(code);
  }
}
