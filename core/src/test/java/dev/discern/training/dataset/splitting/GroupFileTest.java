package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.reading.DatasetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupFileTest {
  @TempDir private Path temp;
  private DatasetFolder folder;

  @BeforeEach
  void photos() {
    folder = new DatasetFolder(temp.resolve("data"));
    folder.photos("a/1.png", "a/2.png", "a/3.png", "b/1.png", "b/4.png");
  }

  @Test
  void photos_are_named_by_path_or_by_file_name_and_others_are_passed_over() throws IOException {
    PhotoGroups groups = read("file\tgroup\na/2.png\tx\tmore\n3.png\tx\n\n1.png\ty\ngone.png\ty\n");
    assertThat(groups.all())
        .containsExactly(
            List.of(file("a/1.png"), file("b/1.png")), List.of(file("a/2.png"), file("a/3.png")));
  }

  @Test
  void a_line_without_a_tab_is_refused_by_its_number() {
    assertThatThrownBy(() -> read("a/1.png\tx\na/2.png x\n"))
        .hasMessageEndingWith("has no tab on line 2. Write a photo, a tab and its group.");
  }

  @Test
  void another_column_is_chosen_by_its_title() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("groups.tsv"),
            "file\ttime\tfold\na/1.png\t9:00\tx\na/2.png\t9:01\tx\nb/4.png\t9:00\ty\n");
    assertThat(GroupFile.read(file, "fold", folder.read()).all())
        .containsExactly(List.of(file("a/1.png"), file("a/2.png")));
    assertThatThrownBy(() -> GroupFile.read(file, "folds", folder.read()))
        .hasMessageEndingWith(
            "has no column “folds” of groups. Its first line names: file, time, fold.");
    Files.writeString(file, "file\ttime\tfold\na/1.png\t9:00\n");
    assertThatThrownBy(() -> GroupFile.read(file, "fold", folder.read()))
        .hasMessageEndingWith("has no “fold” on line 2. Write one.");
  }

  @Test
  void a_file_that_names_no_photo_of_the_dataset_is_refused() {
    assertThatThrownBy(() -> read("apple.png\tx\n"))
        .hasMessageContaining("names no photo of " + folder.root);
    assertThatThrownBy(() -> GroupFile.read(temp.resolve("gone.tsv"), folder.read()))
        .hasMessageContaining("cannot be read as UTF-8 text");
  }

  private PhotoGroups read(String text) throws IOException {
    return GroupFile.read(Files.writeString(temp.resolve("groups.tsv"), text), folder.read());
  }

  private Path file(String name) {
    return folder.root.resolve(name);
  }
}
