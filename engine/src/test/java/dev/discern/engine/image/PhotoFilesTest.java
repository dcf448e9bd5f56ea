package dev.discern.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.discern.inference.image.ImageLimits;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoFilesTest {
  private final PhotoFiles files = new PhotoFiles(ImageLimits.DEFAULT);
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words.jpg",
        "what?&why=#1%20.jpg",
        "zero\u200bwidth.jpg",
        "\uf025.jpg",
        "バナナ.jpg"
      })
  void any_name_that_the_disk_takes_is_read(String name) throws IOException {
    byte[] bytes = new DrawnPhotos(1).jpeg(Drawing.RED_CIRCLE, 1, 32).bytes();
    Path file = Files.write(folder.resolve(name), bytes);

    assertThat(files.read(file).bytes()).isEqualTo(bytes);
    assertThat(files.read(file).name()).isEqualTo(file.toString());
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Path file = Files.createFile(folder.resolve("empty.jpg"));

    refused(file, RefusalCode.PHOTO_EMPTY, "is empty (0 bytes). Send the photo again.");
  }

  @Test
  void a_file_of_12_gigabytes_is_refused_after_the_limit_is_read() throws IOException {
    Path file = folder.resolve("huge.jpg");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(12_000_000_000L);
    }

    refused(
        file,
        RefusalCode.PHOTO_TOO_LARGE,
        "is larger than the limit of 25.0 MB. Make it smaller or raise image.max-bytes.");
  }

  @Test
  void a_folder_named_like_a_photo_is_refused() throws IOException {
    refused(
        Files.createDirectory(folder.resolve("x.jpg")),
        RefusalCode.PHOTO_UNREADABLE,
        "is a folder, not a photo. Name the photos in it.");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    refused(
        folder.resolve("none.jpg"),
        RefusalCode.PHOTO_UNREADABLE,
        "does not exist. Check the path.");
  }

  @Test
  void a_file_that_may_not_be_read_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("secret.jpg"), "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "skipped: this user may read everything");

    refused(
        file,
        RefusalCode.PHOTO_UNREADABLE,
        "may not be read by this user. Change its permissions.");
  }

  @Test
  void a_device_is_no_photo() {
    assumeFalse(Files.notExists(Path.of("/dev/zero")), "skipped: no /dev/zero here");

    refused(
        Path.of("/dev/zero"),
        RefusalCode.PHOTO_UNREADABLE,
        "is no regular file. Copy the photo to one.");
  }

  private void refused(Path file, RefusalCode code, String predicate) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> files.read(file))
        .withMessage(file + " " + predicate)
        .extracting(Refusal::code)
        .isEqualTo(code);
  }
}
