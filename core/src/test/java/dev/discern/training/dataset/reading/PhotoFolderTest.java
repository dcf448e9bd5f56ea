package dev.discern.training.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.image.Sha256;
import dev.discern.inference.image.SizePlan;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.choices.ChoicesFile;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.Splitter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choices, from the file in the folder to the dataset. */
class PhotoFolderTest {
  @TempDir private Path temp;
  private DatasetFolder folder;

  @BeforeEach
  void photos() {
    folder = new DatasetFolder(temp.resolve("data"));
    folder.photos("a/1.png", "a/2.png", "a/3.png", "b/4.png", "b/5.png", "b/6.png");
  }

  @Test
  void a_dropped_photo_is_left_out_and_a_relabelled_one_shows_its_new_label() {
    Dataset before = folder.read();
    Dataset dataset = choose("a/1.png\tdrop\nb/4.png\trelabel\ta\nb/5.png\tkeep\n");
    assertThat(dataset.photos())
        .extracting(photo -> photo.label() + " " + photo.file().getFileName())
        .containsExactly("a 2.png", "a 3.png", "a 4.png", "b 5.png", "b 6.png");
    assertThat(dataset.skipped()).isEmpty();
    assertThat(dataset.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(dataset.choices().words())
        .matches(
            "1 photo dropped and 1 relabelled by discern-choices.tsv \\(SHA-256 [0-9a-f]{12}\\)");
  }

  @Test
  void the_split_says_what_was_chosen_and_so_does_whatever_quotes_it() {
    folder.photos("a/7.png", "a/8.png");
    Dataset dataset = choose("a/1.png\tdrop\n");
    assertThat(new Splitter(1, Shares.DEFAULT).split(dataset).description())
        .contains("1 photo dropped by discern-choices.tsv (SHA-256 ");
  }

  @Test
  void a_choice_ends_the_quarrel_of_two_labels() {
    folder.photo("b/copy.png", "a/1.png");
    assertThat(folder.read().skipped()).hasSize(2);
    assertThat(choose("b/copy.png\trelabel\ta\n").skipped()).isEmpty();
    assertThat(choose("b/copy.png\tdrop\n").photos()).hasSize(6);
  }

  @Test
  void another_file_may_be_named_and_then_the_folders_own_is_not_read() {
    folder.photo(ChoicesFile.NAME, "a/1.png\tdrop\n");
    folder.photo("mine.tsv", "a/2.png\tdrop\n");
    assertThat(
            names(new PhotoFolder(folder.root, LabelRule.FOLDER, folder.root.resolve("mine.tsv"))))
        .contains("1.png")
        .doesNotContain("2.png");
  }

  @Test
  void a_photo_that_has_changed_or_is_gone_since_it_was_looked_at_is_passed_over_and_told() {
    Dataset dataset =
        choose(
            "a/1.png\tdrop\t\t%s\na/2.png\tdrop\t\t%s\na/gone.png\tdrop\t\t01234567\n"
                .formatted(sum("a/1.png").substring(0, 16), sum("another photo")));
    assertThat(dataset.photos()).hasSize(5);
    Path file = folder.root.resolve(ChoicesFile.NAME);
    assertThat(dataset.choices().passedOver())
        .containsExactly(
            file + " line 2 (drop) is passed over: a/2.png has changed since: look at it again.",
            file + " line 3 (drop) is passed over: a/gone.png is not there any more.");
  }

  @Test
  void a_photo_written_wrongly_by_hand_is_refused_with_what_was_meant() {
    assertThatThrownBy(() -> choose("a/l.png\tdrop\n"))
        .hasMessageContaining("line 1 names a/l.png, which is no photo of")
        .hasMessageContaining("Did you mean a/1.png");
  }

  @Test
  void a_label_that_the_folder_has_not_is_refused_unless_it_gets_a_folder() throws Exception {
    assertThatThrownBy(() -> choose("a/1.png\trelabel\tpear\n"))
        .hasMessageContaining("line 1 relabels to “pear”, which is no label of")
        .hasMessageEndingWith("For a new label, make a folder of that name. There is a, b.");
    folder.folder("pear");
    assertThat(choose("a/1.png\trelabel\tpear\n").labels()).containsExactly("a", "b", "pear");
  }

  @Test
  void evaluations_do_as_the_choices_say_too() {
    folder.photo(ChoicesFile.NAME, "a/1.png\tdrop\n");
    assertThat(folder.readFor(LabelRule.FOLDER, "a", "b").photos()).hasSize(5);
  }

  private Dataset choose(String choices) {
    return folder.photo(ChoicesFile.NAME, choices).read();
  }

  private List<String> names(PhotoFolder photos) {
    return DatasetFolder.reader()
        .read(photos, SizePlan.FULL, (stage, done, total) -> {})
        .photos()
        .stream()
        .map(LabelledPhoto::file)
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static String sum(String content) {
    return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
  }
}
