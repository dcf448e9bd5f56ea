package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.training.dataset.reading.DatasetFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupPatternTest {
  @TempDir private Path temp;
  private DatasetFolder folder;

  @BeforeEach
  void photos() {
    folder = new DatasetFolder(temp.resolve("data"));
    folder.photos("a/b1_1.png", "a/b1_2.png", "a/b2_1.png", "b/b1_3.png", "b/alone.png");
  }

  @Test
  void photos_of_one_burst_are_a_group_whatever_their_label_and_others_are_by_themselves() {
    assertThat(groups("(b\\d+)_\\d+"))
        .containsExactly(List.of(file("a/b1_1.png"), file("a/b1_2.png"), file("b/b1_3.png")));
  }

  @Test
  void the_folder_may_be_part_of_the_group() {
    assertThat(groups("^(.*b\\d+)_"))
        .containsExactly(List.of(file("a/b1_1.png"), file("a/b1_2.png")));
  }

  @Test
  void a_pattern_that_matches_nothing_is_refused_with_a_name_it_should_match() {
    assertThatThrownBy(() -> groups("(IMG_\\d+)"))
        .hasMessageStartingWith("The group pattern “(IMG_\\d+)” matches no photo of " + folder.root)
        .hasMessageContaining("such as a/b1_1.png. Write one that does, as in '(IMG_\\d+)_\\d+'");
  }

  @Test
  void a_pattern_without_parentheses_or_with_half_of_them_is_refused() {
    assertThatThrownBy(() -> groups("b\\d+"))
        .hasMessageContaining(
            "has no parentheses. Put the part that names the group into some, as");
    assertThatThrownBy(() -> groups("(b")).hasMessageContaining("is no regular expression (");
  }

  private List<List<Path>> groups(String pattern) {
    return GroupPattern.of(pattern).groups(folder.read()).all();
  }

  private Path file(String name) {
    return folder.root.resolve(name);
  }
}
