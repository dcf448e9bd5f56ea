package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {
  @TempDir Path folder;
  private Path photos;
  private Cli cli;

  @BeforeEach
  void a_divided_folder_with_a_copy_in_another_part_under_another_label() throws IOException {
    photos = folder.resolve("photos");
    new DrawnPhotos(3).folder(photos.resolve("train"), 4);
    new DrawnPhotos(4).folder(photos.resolve("test"), 2);
    Files.copy(
        photos.resolve("train/red-circle/0.jpg"), photos.resolve("test/green-square/<i>.jpg"));
    Files.writeString(photos.resolve("train/red-circle/broken.jpg"), "no photo");
    cli = Cli.in(folder.resolve("home"));
  }

  @Test
  void the_summary_names_what_must_be_looked_at() {
    Cli.Run run = cli.run("audit", photos);
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines().get(0)).endsWith("photos: 19 photos of 3 labels");
    assertThat(run.out())
        .contains("1 group, 1 across parts, 1 under two labels")
        .contains("test/green-square/<i>.jpg = train/red-circle/0.jpg")
        .contains("broken.jpg is not an image");
    assertThat(run.err()).contains("auditing photos 20/20");
  }

  @Test
  void the_page_is_one_file_with_the_photos_in_it_and_no_name_becomes_markup() throws IOException {
    Path page = folder.resolve("reports/page.html");
    assertThat(cli.run("audit", photos, "--report", page).err())
        .endsWith("The page to look at: " + page + "\n");
    assertThat(Files.readString(page))
        .contains("<img alt=\"\" src=\"data:image/jpeg;base64,/9j/")
        .contains("two labels", "across parts", "test/green-square/&lt;i&gt;.jpg")
        .contains("script-src 'sha256-")
        .doesNotContain("<i>", "http:", "https:", "unsafe-inline' '", "script-src 'unsafe");
  }

  @Test
  void the_page_lies_in_the_home_unless_asked_otherwise() {
    cli.run("audit", photos);
    assertThat(folder.resolve("home/reports/audit-photos.html")).isRegularFile();
  }

  @Test
  void the_json_has_it_all() {
    JsonNode audit = JsonMapper.shared().readTree(cli.run("audit", photos, "--json").out());
    assertThat(audit.at("/photos").asInt()).isEqualTo(19);
    assertThat(audit.at("/copies/0/kinship").asString()).isEqualTo("SAME_FILE");
    assertThat(audit.at("/copies/0/twoLabels").asBoolean()).isTrue();
    assertThat(audit.at("/copies/0/acrossParts").asBoolean()).isTrue();
    assertThat(audit.at("/copies/0/photos/1/part").asString()).isEqualTo("TRAIN");
    assertThat(audit.at("/unreadable/0/code").asString()).isEqualTo("not-an-image");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    Cli.Run run = cli.run("audit", folder.resolve("nowhere"));
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("does not exist; a dataset is a folder");
  }
}
