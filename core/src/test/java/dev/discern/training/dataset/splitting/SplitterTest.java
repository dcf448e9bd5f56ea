package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.reading.DatasetFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitterTest {
  private final Splitter splitter = new Splitter(42, Shares.DEFAULT);
  private DatasetFolder folder;

  @BeforeEach
  void aFolder(@TempDir Path temp) {
    folder = new DatasetFolder(temp);
  }

  @Test
  void an_undivided_folder_is_drawn_seventy_fifteen_fifteen() {
    photos("a", 100);
    photos("b", 20);
    Split split = splitter.split(folder.read());
    assertThat(split.train()).hasSize(70 + 14);
    assertThat(split.validation()).hasSize(15 + 3);
    assertThat(split.test()).hasSize(15 + 3);
    assertThat(split.description())
        .isEqualTo("84 train, 18 validation, 18 test; drawn with seed 42, each label in each part");
  }

  @Test
  void three_photos_are_enough_one_for_each_part() {
    photos("a", 3);
    photos("b", 3);
    Split split = new Splitter(1, new Shares(0.1, 0.45, 0.45)).split(folder.read());
    assertThat(List.of(split.train(), split.validation(), split.test()))
        .allSatisfy(
            part -> assertThat(part).extracting(LabelledPhoto::label).containsExactly("a", "b"));
  }

  @Test
  void a_ready_made_division_is_kept() {
    folder.photos("train/a/1.png", "train/b/1.png", "val/a/2.png", "val/b/2.png");
    folder.photos("test/a/3.png", "test/b/3.png");
    Split split = splitter.split(folder.read());
    assertThat(files(split.train())).containsExactlyInAnyOrder("train/a/1.png", "train/b/1.png");
    assertThat(files(split.validation())).containsExactlyInAnyOrder("val/a/2.png", "val/b/2.png");
    assertThat(files(split.test())).containsExactlyInAnyOrder("test/a/3.png", "test/b/3.png");
    assertThat(split.description())
        .isEqualTo("2 train, 2 validation, 2 test; divided as the folder came");
  }

  @Test
  void validation_is_drawn_from_training_where_the_folder_has_none() {
    photos("train-val/a", 17);
    photos("train-val/b", 17);
    photos("test/a", 5);
    folder.photos("test/b/x.png");
    Split split = splitter.split(folder.read());
    assertThat(split.test()).hasSize(6);
    assertThat(split.validation()).hasSize(6);
    assertThat(files(split.validation())).allMatch(file -> file.startsWith("train-val/"));
    assertThat(split.description())
        .isEqualTo(
            "28 train, 6 validation, 6 test; divided as the folder came, validation drawn from train with seed 42");
  }

  @Test
  void a_test_part_is_drawn_from_training_where_the_folder_has_only_train_and_val() {
    photos("train/a", 17);
    photos("train/b", 17);
    folder.photos("val/a/x.png", "val/b/x.png");
    Split split = splitter.split(folder.read());
    assertThat(files(split.validation())).containsExactlyInAnyOrder("val/a/x.png", "val/b/x.png");
    assertThat(files(split.test())).hasSize(6).allMatch(file -> file.startsWith("train/"));
  }

  @Test
  void copies_torn_apart_by_a_ready_made_division_move_to_training_and_are_counted() {
    folder.photos("train/a/1.png", "train/b/1.png", "val/a/2.png", "val/b/2.png");
    folder.photos("test/a/3.png", "test/b/3.png");
    folder.photo("train/a/twin.png", "twin").photo("test/a/twin.png", "twin");
    folder.photo("val/b/pair.png", "pair").photo("test/b/pair.png", "pair");
    folder.photo("train/b/copy.png", "copy").photo("train/b/copy2.png", "copy");
    Split split = splitter.split(folder.read());
    assertThat(files(split.train()))
        .contains("train/a/twin.png", "test/a/twin.png", "val/b/pair.png", "test/b/pair.png");
    assertThat(split.description())
        .isEqualTo(
            "8 train, 2 validation, 2 test; divided as the folder came; 3 photos moved to train"
                + " because a copy lies in another part; 1 photo kept with the photo it copies exactly");
  }

  @Test
  void a_group_torn_apart_by_a_ready_made_division_moves_to_training_and_is_named() {
    folder.photos("train/a/1.png", "train/b/1.png", "val/a/2.png", "val/b/2.png");
    folder.photos("test/a/3.png", "test/b/3.png", "test/a/near.png");
    Split split = grouped(false, "train/a/1.png", "test/a/near.png").split(folder.read());
    assertThat(files(split.train())).contains("test/a/near.png");
    assertThat(files(split.test())).containsExactly("test/a/3.png", "test/b/3.png");
    assertThat(files(split.moved())).containsExactly("test/a/near.png");
    assertThat(split.description())
        .isEqualTo(
            "3 train, 2 validation, 2 test; divided as the folder came; 1 photo moved to train"
                + " because a near copy or one of the same group lies in another part");
  }

  @Test
  void leaks_that_are_allowed_stay_where_they_came() {
    folder.photos("train/a/1.png", "train/b/1.png", "val/a/2.png", "val/b/2.png");
    folder.photos("test/a/3.png", "test/b/3.png");
    folder.photo("train/a/twin.png", "twin").photo("test/a/twin.png", "twin");
    Split split = grouped(true, "train/b/1.png", "val/b/2.png").split(folder.read());
    assertThat(files(split.test())).contains("test/a/twin.png");
    assertThat(files(split.validation())).contains("val/b/2.png");
    assertThat(split.moved()).isEmpty();
    assertThat(split.description())
        .isEqualTo("3 train, 2 validation, 3 test; divided as the folder came");
  }

  @Test
  void a_drawn_group_is_in_one_part_even_under_two_labels() {
    photos("a", 20);
    photos("b", 20);
    Split split = grouped(false, "a/1.png", "a/2.png", "a/3.png", "b/1.png").split(folder.read());
    assertThat(List.of(split.train(), split.validation(), split.test()))
        .filteredOn(part -> files(part).contains("b/1.png"))
        .singleElement()
        .satisfies(part -> assertThat(files(part)).contains("a/1.png", "a/2.png", "a/3.png"));
    assertThat(split.description()).endsWith("; 3 photos kept with a near copy or the same group");
  }

  @Test
  void a_label_without_a_ready_made_test_photo_is_named() {
    folder.photos("train/a/1.png", "train/b/1.png", "val/a/2.png", "val/b/2.png", "test/a/3.png");
    assertThat(splitter.split(folder.read()).description()).endsWith("; no test photo of b");
  }

  @Test
  void a_class_with_fewer_photos_than_parts_is_refused_by_name_count_and_need() throws Exception {
    photos("a", 9);
    folder.photos("b/1.png").folder("c");
    folder.photo("d/1.png", "one").photo("d/2.png", "one").photo("d/3.png", "two");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> splitter.split(folder.read()));
    assertThat(refusal)
        .hasMessage(
            folder.root
                + " has too few different photos of “b” (1), “c” (0), “d” (2); each class needs 3. Add photos or take the class out.");
    assertThat(refusal.code()).isEqualTo(RefusalCode.DATASET_CLASS_TOO_SMALL);
    assertThat(refusal.facts()).containsEntry("found", Map.of("b", 1, "c", 0, "d", 2));
  }

  @Test
  void a_class_that_the_training_part_lacks_is_refused() {
    folder.photos("train/a/1.png", "val/a/2.png", "test/a/3.png", "test/b/3.png");
    assertThatThrownBy(() -> splitter.split(folder.read()))
        .hasMessageEndingWith(
            "has too few different photos to train on of “b” (0); each class needs 1. Add photos or take the class out.");
  }

  @Test
  void shares_are_above_zero_and_sum_to_one() {
    assertThatThrownBy(() -> new Shares(0.8, 0.2, 0))
        .hasMessage("shares are above 0 and sum to 1, not 0.8, 0.2, 0.0");
  }

  private Splitter grouped(boolean allowLeaks, String... group) {
    List<Path> files = Stream.of(group).map(folder.root::resolve).toList();
    return new Splitter(42, Shares.DEFAULT, PhotoGroups.of(List.of(files)), allowLeaks);
  }

  private void photos(String label, int count) {
    for (int i = 0; i < count; i++) {
      folder.photos(label + "/" + i + ".png");
    }
  }

  private List<String> files(List<LabelledPhoto> photos) {
    return photos.stream().map(photo -> folder.root.relativize(photo.file()).toString()).toList();
  }
}
