package dev.discern.engine.onnx;

import static dev.discern.refusal.RefusalCode.MODEL_HAS_EXTERNAL_DATA;
import static dev.discern.refusal.RefusalCode.MODEL_NOT_ONNX;
import static dev.discern.refusal.RefusalCode.MODEL_OPERATOR_UNKNOWN;
import static dev.discern.refusal.RefusalCode.MODEL_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.testkit.BrokenModels;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFileTest {
  @TempDir Path folder;

  @Test
  void a_text_file_is_no_model() {
    assertRefused(
        BrokenModels.text(),
        MODEL_NOT_ONNX,
        "x.onnx is not an ONNX model. Give the .onnx file that the exporter wrote.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"苹果 香蕉", "яблоко\nгруша", "Äpfel", "🍎🍌 fruit"})
  void a_text_file_in_any_script_is_no_model(String text) {
    assertThat(refusal(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(MODEL_NOT_ONNX);
  }

  @Test
  void an_empty_file_is_no_model() {
    assertRefused(
        new byte[0],
        MODEL_NOT_ONNX,
        "x.onnx is not an ONNX model. Give the .onnx file that the exporter wrote.");
  }

  @Test
  void a_truncated_model_is_cut_short() {
    assertRefused(
        BrokenModels.truncated(),
        MODEL_NOT_ONNX,
        "x.onnx begins like an ONNX model, but is cut short or damaged. Fetch it again.");
  }

  @Test
  void a_model_cut_anywhere_is_refused() {
    byte[] whole = TinyModels.plain().onnx();
    for (int length = 0; length < whole.length - 6; length++) { // the last 6 are the opset
      Refusal refusal = refusal(Arrays.copyOf(whole, length));
      assertThat(refusal.code()).isEqualTo(MODEL_NOT_ONNX);
    }
  }

  @Test
  void weights_in_other_files_are_refused_with_the_remedy() {
    assertRefused(
        BrokenModels.externalData(),
        MODEL_HAS_EXTERNAL_DATA,
        "x.onnx keeps weights in other files. Save it as one file (onnx.save_model with"
            + " save_as_external_data=False).");
  }

  @Test
  void an_unknown_operator_is_named() {
    assertRefused(
        BrokenModels.unknownOperator(),
        MODEL_OPERATOR_UNKNOWN,
        "x.onnx uses the operator Clairvoyance, which ONNX Runtime does not know. Export it with"
            + " standard ONNX operators.");
  }

  @Test
  void a_graph_over_the_limit_is_not_opened() {
    byte[] onnx = TinyModels.plain().onnx();
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                new OnnxClassifierLoader(100).load(write(onnx), TinyModels.plain().description()));

    assertThat(refusal.code()).isEqualTo(MODEL_TOO_LARGE);
    assertThat(refusal.facts()).containsEntry("limit", 100L);
    assertThat(refusal).hasMessageContaining("Use a smaller or a quantised model.");
  }

  @Test
  void a_file_of_12_gigabytes_is_refused_before_it_is_read() throws IOException {
    Path file = folder.resolve("vast.onnx");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(12_000_000_000L);
    }

    assertThat(catchThrowableOfType(Refusal.class, () -> new OnnxProbe().read(file)))
        .hasMessage(
            "vast.onnx has 12000.0 MB; the limit is 1000.0 MB. Use a smaller or a quantised"
                + " model.");
  }

  @Test
  void a_missing_file_and_a_folder_are_refused() {
    Refusal missing =
        catchThrowableOfType(
            Refusal.class, () -> OnnxFile.check(folder.resolve("gone.onnx"), OnnxFile.MAX_BYTES));
    Refusal directory =
        catchThrowableOfType(Refusal.class, () -> OnnxFile.check(folder, OnnxFile.MAX_BYTES));

    assertThat(missing).hasMessage("gone.onnx is not there, or is no file. Check the path.");
    assertThat(directory.code()).isEqualTo(MODEL_NOT_ONNX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mobilenetv2-12-int8.onnx", "shufflenet-v2-12-qdq.onnx", "SqueezeNet_fp16.onnx"})
  void real_models_pass(String file) {
    OnnxFile.check(SharedData.model(file), OnnxFile.MAX_BYTES);
  }

  private void assertRefused(byte[] onnx, RefusalCode code, String sentence) {
    Refusal refusal = refusal(onnx);
    assertThat(refusal).hasMessage(sentence);
    assertThat(refusal.code()).isEqualTo(code);
  }

  private Refusal refusal(byte[] onnx) {
    return catchThrowableOfType(
        Refusal.class,
        () -> new OnnxClassifierLoader().load(write(onnx), TinyModels.plain().description()));
  }

  private Path write(byte[] onnx) throws IOException {
    return Files.write(folder.resolve("x.onnx"), onnx);
  }
}
