package dev.discern.engine.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFolderTest {
  @TempDir Path root;
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    folder = root.resolve("colours");
    PackageFolder.write(TinyModels.colours().draft(), folder);
  }

  @Test
  void what_is_written_is_read() throws IOException {
    ModelPackage read = PackageFolder.read("colours", folder);

    assertThat(read.description()).isEqualTo(TinyModels.colours().description());
    assertThat(Files.readAllBytes(read.onnx())).isEqualTo(TinyModels.colours().onnx());
    PackageDraft draft = PackageFolder.draft(read);
    assertThat(draft.parts()).containsOnlyKeys(ModelPackage.CARD, ModelPackage.EVALUATION);
  }

  @Test
  void the_description_is_json_that_people_can_read() {
    assertThat(folder.resolve("model.json"))
        .content()
        .startsWith("{\n")
        .contains("\"formatVersion\" : 2")
        .contains("\"labels\" : [ \"red\", \"green\", \"blue\" ]")
        .contains("\"resize\" : \"squash\"")
        .contains("\"layout\" : \"nchw\"")
        .contains("\"elementType\" : \"float32\"")
        .contains("\"scoreKind\" : \"logits\"")
        .contains("\"madeAt\" : \"2026-11-20T00:00:00Z\"");
  }

  @Test
  void sha256sum_agrees_with_the_sums() throws Exception {
    Process check =
        new ProcessBuilder("sha256sum", "-c", "SHA256SUMS")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();

    String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(output.lines())
        .containsExactly("card.md: OK", "evaluation.json: OK", "model.json: OK", "model.onnx: OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "model.json", "card.md", "evaluation.json"})
  void a_wrong_sum_names_the_file(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve(file), bytes);

    assertBroken(file + " does not have the sum that SHA256SUMS gives");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "model.json", "card.md", "SHA256SUMS"})
  void a_missing_file_is_named(String file) throws IOException {
    Files.delete(folder.resolve(file));

    assertBroken(file + " is missing");
  }

  @ParameterizedTest
  @CsvSource({"setup.py", "weights.pkl", "Model.class", "README.md"})
  void any_other_file_is_refused(String file) throws IOException {
    Files.writeString(folder.resolve(file), "import os");

    assertBroken("it holds " + file + ", which no package has");
  }

  @Test
  void a_file_that_no_sum_vouches_for_is_refused() throws IOException {
    Files.writeString(folder.resolve("report.html"), "<p>Perfect.");

    assertBroken("report.html is not listed in SHA256SUMS");
  }

  @Test
  void a_link_is_refused() throws IOException {
    Path elsewhere = Files.move(folder.resolve("card.md"), root.resolve("elsewhere"));
    Files.createSymbolicLink(folder.resolve("card.md"), elsewhere);

    assertBroken("card.md is a link or a folder, not a file");
  }

  @Test
  void a_file_of_12_gigabytes_is_refused_before_it_is_read() throws IOException {
    try (RandomAccessFile sparse =
        new RandomAccessFile(folder.resolve("model.onnx").toFile(), "rw")) {
      sparse.setLength(12_000_000_000L);
    }

    assertBroken("model.onnx is larger than 1000 MB");
  }

  @Test
  void a_newer_format_is_refused_with_the_remedy() throws Exception {
    replaceInDescription("\"formatVersion\" : 2", "\"formatVersion\" : 3");

    Refusal refusal = refusal();

    assertThat(refusal.code()).isEqualTo(RefusalCode.PACKAGE_VERSION_UNKNOWN);
    assertThat(refusal)
        .hasMessage(
            "colours.discern is a package of format version 3; this Discern knows versions up to 2."
                + " Update Discern.");
  }

  @Test
  void a_package_of_version_1_decides_as_it_did() throws Exception {
    replaceInDescription("\"formatVersion\" : 2", "\"formatVersion\" : 1");
    replaceInDescription("    \"acceptFromByLabel\" : { },\n", "");
    replaceInDescription(
        "\"coverage\" : 0.9,\n    \"candidatesFrom\" : null,\n    \"domain\" : null",
        "\"coverage\" : 0.9");

    assertThat(PackageFolder.read("colours", folder).description())
        .isEqualTo(TinyModels.colours().description());
  }

  @Test
  void a_description_without_a_value_is_refused() throws Exception {
    replaceInDescription("\"name\" : \"colours\"", "\"name\" : null");

    assertThat(refusal())
        .hasMessage(
            "colours.discern is broken: its model.json has no value for name. Export the package"
                + " again.");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"architecture\" : \"imported\",', ''",
    "'\"width\" : 16', '\"width\" : 0'",
    "'\"squash\"', '\"stretch\"'",
    "'{\n', '[\n'",
    "'\"name\"', '\"surname\" : 1, \"name\"'",
  })
  void a_description_that_makes_no_sense_is_refused(String before, String after) throws Exception {
    replaceInDescription(before, after);

    Refusal refusal = refusal();

    assertThat(refusal.code()).isEqualTo(RefusalCode.PACKAGE_BROKEN);
    assertThat(refusal).hasMessageStartingWith("colours.discern is broken: its model.json ");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> PackageFolder.read("pears", root.resolve("pears")));

    assertThat(refusal).hasMessage("pears is not there, or is no package. Check the path.");
  }

  @Test
  void code_cannot_be_packed() {
    PackageDraft draft =
        new PackageDraft(
            TinyModels.colours().description(),
            TinyModels.colours().onnx(),
            Map.of("run.py", new byte[1]));

    assertThatThrownBy(() -> PackageFolder.write(draft, root.resolve("code")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a package has no part called run.py");
  }

  private void replaceInDescription(String before, String after) throws Exception {
    Path file = folder.resolve("model.json");
    String json = Files.readString(file);
    assertThat(json).contains(before);
    String old = sum(json);
    String changed = json.replace(before, after);
    Files.writeString(file, changed);
    Path sums = folder.resolve("SHA256SUMS");
    Files.writeString(sums, Files.readString(sums).replace(old, sum(changed)));
  }

  private static String sum(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void assertBroken(String fault) {
    Refusal refusal = refusal();
    assertThat(refusal)
        .hasMessage("colours.discern is broken: " + fault + ". Export or copy the package again.");
    assertThat(refusal.code()).isEqualTo(RefusalCode.PACKAGE_BROKEN);
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refusal.class, () -> PackageFolder.read("colours.discern", folder));
  }
}
