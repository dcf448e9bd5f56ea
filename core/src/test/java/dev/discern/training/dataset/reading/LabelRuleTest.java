package dev.discern.training.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelRuleTest {
  private static final String TENCH = "n01440764 tench, Tinca tinca";
  private static final String HEN = "n01514859 hen";

  private DatasetFolder folder;

  @BeforeEach
  void aFolder(@TempDir Path temp) {
    folder = new DatasetFolder(temp);
  }

  @Test
  void file_names_can_hold_the_label() {
    folder.photos("fresh_1.png", "fresh_2.png", "deep/er/rotten_1.png", "other.png");
    Dataset dataset = folder.read(LabelRule.fileName("^([a-z]+)_\\d+"));
    assertThat(dataset.labels()).containsExactly("fresh", "rotten");
    assertThat(dataset.skipped())
        .singleElement()
        .satisfies(
            skipped ->
                assertThat(skipped.reason())
                    .isEqualTo(
                        folder.root.resolve("other.png")
                            + " has a name that the pattern ^([a-z]+)_\\d+ does not match."));
  }

  @Test
  void file_names_hold_the_label_within_ready_made_parts_too() {
    folder.photos("train/a_1.png", "train/b_1.png", "test/a_2.png");
    Dataset dataset = folder.read(LabelRule.fileName("^(a|b)_"));
    assertThat(dataset.labels()).containsExactly("a", "b");
    assertThat(dataset.readyMade().values())
        .containsExactlyInAnyOrder(Part.TRAIN, Part.TRAIN, Part.TEST);
  }

  @Test
  void a_model_label_is_matched_exactly_or_by_its_first_word() {
    folder.photos("n01440764_tench.JPEG", "n01514859_hen.JPEG");
    Dataset dataset = folder.readFor(LabelRule.fileName("^(n\\d+)_.*"), TENCH, HEN, "other");
    assertThat(dataset.labels()).containsExactly(TENCH, HEN);
    assertThat(dataset.photos()).extracting(LabelledPhoto::label).containsExactly(TENCH, HEN);
  }

  @Test
  void the_exact_label_goes_before_one_that_begins_with_it() {
    folder.photos("red/1.png", "red apple/1.png");
    Dataset dataset = folder.readFor(LabelRule.FOLDER, "red apple", "red");
    assertThat(dataset.photos())
        .extracting(LabelledPhoto::label)
        .containsExactlyInAnyOrder("red", "red apple");
  }

  @Test
  void a_first_word_of_two_labels_is_no_match() {
    folder.photos("red/1.png");
    assertThatThrownBy(() -> folder.readFor(LabelRule.FOLDER, "red apple", "red pear"))
        .hasMessageContaining(
            "has 1 label that the model does not know: “red”. It knows 2, such as “red apple”.");
  }

  @Test
  void evaluating_needs_neither_all_classes_nor_two_of_them() {
    assertThat(folder.photos("red/1.png").readFor(LabelRule.FOLDER, "red", "green").labels())
        .containsExactly("red");
  }

  @Test
  void a_pattern_without_a_group_or_that_is_none_is_refused() {
    assertThatThrownBy(() -> LabelRule.fileName("n\\d+"))
        .hasMessage(
            "The label pattern “n\\d+” has no group. Put the part that is the label in parentheses, as in '^(n\\d+)_'.");
    assertThatThrownBy(() -> LabelRule.fileName("("))
        .hasMessageStartingWith("The label pattern “(” is no regular expression (Unclosed group).");
  }
}
