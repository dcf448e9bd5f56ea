package dev.discern.engine.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTest {
  @TempDir Path root;
  private ModelPackage model;
  private Path zip;

  @BeforeEach
  void write() throws IOException {
    model = PackageFolder.write(TinyModels.colours().draft(), root.resolve("colours"));
    zip = root.resolve("colours.discern");
  }

  @Test
  void a_package_survives_being_one_file() throws IOException {
    PackageZip.export(model, zip);

    ModelPackage unpacked = PackageZip.unpack(zip, target());

    assertThat(unpacked.description()).isEqualTo(model.description());
    assertThat(Files.readAllBytes(unpacked.onnx())).isEqualTo(TinyModels.colours().onnx());
  }

  @Test
  void the_same_package_gives_the_same_bytes_and_nothing_else_is_left() throws IOException {
    PackageZip.export(model, zip);
    byte[] first = Files.readAllBytes(zip);
    PackageZip.export(model, zip);

    assertThat(Files.readAllBytes(zip)).isEqualTo(first);
    assertThat(root.toFile().list()).containsExactlyInAnyOrder("colours", "colours.discern");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../evil.txt", "/etc/passwd", "a/model.onnx", "..\\model.onnx", "setup.py"})
  void an_entry_that_climbs_out_or_is_no_part_is_refused(String name) throws IOException {
    zip(name, new byte[10]);

    assertBroken("it holds " + name + ", which no package has");
    assertThat(root.resolve("evil.txt")).doesNotExist();
  }

  @Test
  void an_entry_that_says_it_is_a_link_never_becomes_one() throws IOException {
    zip("card.md", "/etc/passwd".getBytes(StandardCharsets.US_ASCII));
    byte[] bytes = Files.readAllBytes(zip);
    int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    bytes[entry + 5] = 3; // made by Unix
    bytes[entry + 41] = (byte) 0xa1; // a symbolic link, as zip -y writes it
    Files.write(zip, bytes);

    assertBroken("SHA256SUMS is missing");
    assertThat(target().resolve("card.md")).isRegularFile().hasContent("/etc/passwd");
    assertThat(Files.isSymbolicLink(target().resolve("card.md"))).isFalse();
  }

  @Test
  void a_bomb_is_stopped_while_it_unpacks() throws IOException {
    zip("model.onnx", new byte[50_000_000]);

    Refusal refusal = refusal();

    assertThat(refusal.code()).isEqualTo(RefusalCode.PACKAGE_BROKEN);
    assertThat(refusal).hasMessageContaining("model.onnx unpacks to more than ");
    assertThat(Files.size(target().resolve("model.onnx"))).isLessThan(11_000_000);
  }

  @Test
  void a_zip_that_is_cut_short_is_refused() throws IOException {
    PackageZip.export(model, zip);
    byte[] whole = Files.readAllBytes(zip);
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(zip, Arrays.copyOf(whole, length));

      assertBroken("it is no zip, or is cut short");
    }
  }

  @Test
  void a_zip_with_a_flipped_bit_is_refused_wherever_it_is() throws IOException {
    PackageZip.export(model, zip);
    byte[] whole = Files.readAllBytes(zip);
    for (int at = 40; at < whole.length - 400; at += 53) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 4;
      Files.write(zip, flipped);

      Refusal refusal = refusal();
      assertThat(refusal == null || refusal.code() == RefusalCode.PACKAGE_BROKEN)
          .as("byte %d: %s", at, refusal)
          .isTrue();
    }
  }

  @Test
  void a_zip_of_12_gigabytes_of_nothing_is_refused() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(zip.toFile(), "rw")) {
      sparse.setLength(12_000_000_000L);
    }

    assertBroken("it is no zip, or is cut short");
  }

  @Test
  void a_missing_file_is_refused() {
    assertBroken("it is no zip, or is cut short");
  }

  @Test
  void a_target_that_cannot_be_written_is_refused() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> PackageZip.export(model, root.resolve("nowhere/x.discern")));

    assertThat(refusal.code()).isEqualTo(RefusalCode.DISK_UNWRITABLE);
  }

  private Path target() throws IOException {
    return Files.createDirectories(root.resolve("unpacked"));
  }

  private void zip(String name, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry(name));
      entries.write(content);
    }
  }

  private void assertBroken(String fault) {
    assertThat(refusal())
        .hasMessage("colours.discern is broken: " + fault + ". Export or copy the package again.");
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refusal.class, () -> PackageZip.unpack(zip, target()));
  }
}
