package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.reading.DatasetFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldSplitterTest {
  private DatasetFolder folder;

  @BeforeEach
  void aFolder(@TempDir Path temp) {
    folder = new DatasetFolder(temp);
  }

  @Test
  void labels_are_as_even_in_every_fold() {
    photos("a", 50);
    photos("b", 10);
    Folds folds = divide(5);
    assertThat(folds.splits())
        .allSatisfy(
            split -> {
              assertThat(split.test()).hasSize(12);
              assertThat(labels(split.test(), "b")).isEqualTo(2);
              assertThat(split.validation()).hasSize(8);
              assertThat(labels(split.validation(), "b")).isBetween(1L, 2L);
            });
    assertThat(folds.description()).isEqualTo("5 folds, drawn by group with seed 1, of 60 photos");
    assertThat(folds.splits().get(2).description())
        .isEqualTo("fold 3 of 5: 40 train, 8 validation, 12 test");
  }

  @Test
  void large_groups_of_both_labels_are_dealt_evenly_too() {
    photos("a", 24);
    photos("b", 24);
    List<List<Path>> groups =
        IntStream.range(0, 6)
            .mapToObj(i -> Stream.concat(some("a", 4 * i, 4), some("b", 4 * i, 4)).toList())
            .toList();
    Folds folds = divide(3, PhotoGroups.of(groups), PhotoGroups.NONE);
    assertThat(folds.splits())
        .allSatisfy(split -> assertThat(labels(split.test(), "a")).isEqualTo(8));
  }

  @Test
  void exactly_as_many_named_groups_as_folds_are_the_folds() {
    photos("a", 12);
    photos("b", 12);
    PhotoGroups named = quarters();
    Folds folds = divide(4, named, PhotoGroups.NONE);
    assertThat(folds.splits())
        .extracting(split -> List.copyOf(new TreeSet<>(files(split.test()))))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 4)
                .mapToObj(
                    i ->
                        Stream.concat(some("a", 3 * i, 3), some("b", 3 * i, 3))
                            .map(this::within)
                            .sorted()
                            .toList())
                .toList());
    assertThat(folds.description()).startsWith("4 folds, each a group that was named, of 24");
    assertThat(divide(3, named, PhotoGroups.NONE).description())
        .as("three folds of four groups are drawn")
        .startsWith("3 folds, drawn by group");
  }

  @Test
  void a_copy_across_named_folds_is_left_out_of_training_where_its_twin_is_tested() {
    photos("a", 12);
    photos("b", 12);
    PhotoGroups copies = PhotoGroups.of(List.of(List.of(file("a/00"), file("a/11"))));
    Folds folds = divide(4, quarters(), copies);
    assertThat(folds.splits()).extracting(split -> split.test().size()).containsOnly(6);
    Split tested = testing(folds, "a/00");
    assertThat(learntFrom(tested)).doesNotContain("a/11");
    assertThat(learntFrom(testing(folds, "a/11"))).doesNotContain("a/00");
    assertThat(tested.description()).endsWith("; 1 left out because a copy is in another part");
  }

  @Test
  void a_test_part_that_the_folder_came_with_stays_untouched() {
    photos("train/a", 8);
    photos("val/b", 8);
    photos("test/a", 3);
    photos("test/b", 3);
    folder.photo("test/a/copy.png", "train/a/00");
    Folds folds = divide(4);
    assertThat(folds.splits().stream().flatMap(split -> files(split.test()).stream()))
        .hasSize(17)
        .contains("test/a/copy.png")
        .filteredOn(file -> file.startsWith("test/"))
        .hasSize(1);
    assertThat(files(folds.last().test())).hasSize(6).allMatch(file -> file.startsWith("test/"));
    assertThat(files(folds.last().moved())).containsExactly("test/a/copy.png");
    assertThat(folds.description())
        .isEqualTo(
            "4 folds, drawn by group with seed 1, of 17 photos; the folder's own test part (6) set"
                + " aside; 1 of that part folded because a copy or one of the same group lies outside it");
    assertThat(splitter(4).divide(undivided(folder.read())).last().test()).isEmpty();
  }

  @Test
  void what_another_division_tests_can_be_set_aside() {
    photos("a", 20);
    photos("b", 20);
    Split split = new Splitter(1, Shares.DEFAULT).split(folder.read());
    Folds folds = splitter(3).divide(folder.read().divided(split));
    assertThat(folds.last().test()).containsExactlyInAnyOrderElementsOf(split.test());
    assertThat(folds.splits()).allSatisfy(each -> assertThat(each.test()).hasSizeBetween(9, 12));
  }

  @Test
  void fewer_than_two_folds_are_refused() {
    assertThatThrownBy(() -> splitter(1))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The number of folds is 1, but one is tested while others are learnt from. Choose 2 or more, such as 5.");
  }

  @Test
  void a_label_with_fewer_groups_than_folds_is_refused() {
    photos("a", 20);
    photos("b", 5);
    PhotoGroups burst = PhotoGroups.of(List.of(some("b", 0, 2).toList()));
    assertThatThrownBy(() -> divide(5, PhotoGroups.NONE, burst))
        .hasMessage(
            folder.root
                + " has too few groups of photos for 5 folds: “b” (4); each class needs 5. Choose"
                + " fewer folds, add photos or take the class out.");
    assertThat(divide(4, PhotoGroups.NONE, burst).splits()).hasSize(4);
  }

  @Test
  void a_label_in_two_named_groups_cannot_be_learnt_chosen_by_and_tested() {
    photos("a", 12);
    photos("b", 12);
    List<List<Path>> groups =
        List.of(
            Stream.concat(some("a", 0, 3), some("b", 0, 6)).toList(),
            Stream.concat(some("a", 3, 3), some("b", 6, 6)).toList(),
            some("a", 6, 6).toList());
    assertThatThrownBy(() -> divide(3, PhotoGroups.of(groups), PhotoGroups.NONE))
        .hasMessageContaining("“b” (2); each class needs 3. Name more groups that hold it");
  }

  private void photos(String label, int count) {
    IntStream.range(0, count).forEach(i -> folder.photo(name(label, i) + ".png", name(label, i)));
  }

  private static String name(String label, int i) {
    return "%s/%02d".formatted(label, i);
  }

  private Stream<Path> some(String label, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> file(name(label, i)));
  }

  private Path file(String name) {
    return folder.root.resolve(name + ".png");
  }

  /** Twelve photos of either label in four groups, three of each label. */
  private PhotoGroups quarters() {
    return PhotoGroups.of(
        IntStream.range(0, 4)
            .mapToObj(i -> Stream.concat(some("a", 3 * i, 3), some("b", 3 * i, 3)).toList())
            .toList());
  }

  private Folds divide(int count) {
    return splitter(count).divide(folder.read());
  }

  private Folds divide(int count, PhotoGroups named, PhotoGroups copies) {
    return new FoldSplitter(count, 1, Shares.DEFAULT, named, copies).divide(folder.read());
  }

  private static Dataset undivided(Dataset read) {
    return new Dataset(
        read.root(),
        read.labels(),
        read.photos(),
        Map.of(),
        read.skipped(),
        read.choices(),
        read.fingerprint());
  }

  private static FoldSplitter splitter(int count) {
    return new FoldSplitter(count, 1, Shares.DEFAULT, PhotoGroups.NONE, PhotoGroups.NONE);
  }

  private Split testing(Folds folds, String name) {
    return folds.splits().stream()
        .filter(split -> files(split.test()).contains(name + ".png"))
        .findFirst()
        .orElseThrow();
  }

  private List<String> learntFrom(Split split) {
    return Stream.concat(files(split.train()).stream(), files(split.validation()).stream())
        .map(file -> file.replace(".png", ""))
        .toList();
  }

  private static long labels(List<LabelledPhoto> photos, String label) {
    return photos.stream().filter(photo -> photo.label().equals(label)).count();
  }

  private List<String> files(List<LabelledPhoto> photos) {
    return photos.stream().map(photo -> within(photo.file())).toList();
  }

  private String within(Path file) {
    return folder.root.relativize(file).toString();
  }
}
