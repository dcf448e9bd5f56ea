package dev.discern.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.model.ScoreKind;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ProbedGraph;
import dev.discern.testkit.BrokenModels;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.TinyModel;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxProbeTest {
  private static final PreprocessingContract UNIT = Preset.UNIT.contract();

  private final OnnxProbe probe = new OnnxProbe();

  @TempDir Path folder;

  static List<TinyModel> every_tiny_model() {
    return List.of(
        TinyModels.plain(),
        TinyModels.softmax(),
        TinyModels.sigmoid(),
        TinyModels.channelsLast(),
        TinyModels.halfPrecision(),
        TinyModels.fixedBatch(),
        TinyModels.secretlyFixedBatch());
  }

  @ParameterizedTest
  @MethodSource("every_tiny_model")
  void what_is_found_is_what_was_built(TinyModel model) {
    ProbedGraph found =
        probe.probe("x.onnx", model.onnx(), model.description().labels().size(), UNIT);

    assertThat(found.graph()).isEqualTo(model.description().graph());
    assertThat(found.preprocessing().layout())
        .isEqualTo(model.description().preprocessing().layout());
    assertThat(found.preprocessing().width()).isEqualTo(TinyModels.SIDE);
    assertThat(found.preprocessing().shortSide()).isEqualTo(18); // 256 of 224, as 18 of 16
  }

  @Test
  void scores_are_found_among_other_outputs() {
    ProbedGraph found = probe.probe("x.onnx", TinyModels.colours().onnx(), 3, UNIT);

    assertThat(found.graph().scores()).isEqualTo("logits");
  }

  @Test
  void a_wrong_number_of_labels_is_refused_with_both_numbers() {
    Refusal refusal = refusal(TinyModels.plain().onnx(), 5);

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_LABELS_MISMATCH);
    assertThat(refusal)
        .hasMessage(
            "x.onnx gives 3 scores, but there are 5 labels. Give the labels file one line for each"
                + " score, in the model's order.");
  }

  @Test
  void a_graph_that_gives_photos_back_is_no_classifier() {
    Refusal refusal = refusal(BrokenModels.imageToImage(), 3);

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_NOT_A_CLASSIFIER);
    assertThat(refusal)
        .hasMessage(
            "x.onnx gives no list of scores: its outputs are [same [3, 16, 16]]. Give an image"
                + " classifier: one colour photo in, one score a label out.");
  }

  @Test
  void a_graph_that_asks_for_more_memory_than_a_photo_can_be_worth_is_no_classifier() {
    assertThat(refusal(BrokenModels.vastInput(), 3))
        .hasMessage(
            "x.onnx takes photos of [64, 3, 4096, 4096]. Give an image classifier: one colour photo"
                + " in, one score a label out.");
  }

  @Test
  void an_output_without_axes_beside_the_scores_does_no_harm() {
    ProbedGraph found = probe.probe("x.onnx", BrokenModels.scalarBesideScores(), 3, UNIT);

    assertThat(found.graph().scores()).isEqualTo("logits");
  }

  @Test
  void a_graph_of_table_rows_is_no_image_classifier() {
    Refusal refusal = refusal(BrokenModels.tabular(), 4);

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_NOT_A_CLASSIFIER);
    assertThat(refusal).hasMessageStartingWith("x.onnx takes no photo: its input is ");
  }

  @Test
  void a_graph_that_gives_no_numbers_is_broken() {
    assertThat(refusal(BrokenModels.nan().onnx(), 3).code()).isEqualTo(RefusalCode.MODEL_BROKEN);
  }

  @Test
  void a_text_file_weights_elsewhere_and_an_unknown_operator_have_codes_of_their_own() {
    assertThat(refusal(BrokenModels.text(), 3).code()).isEqualTo(RefusalCode.MODEL_NOT_ONNX);
    assertThat(refusal(BrokenModels.truncated(), 3).code()).isEqualTo(RefusalCode.MODEL_NOT_ONNX);
    assertThat(refusal(BrokenModels.externalData(), 3).code())
        .isEqualTo(RefusalCode.MODEL_HAS_EXTERNAL_DATA);
    assertThat(refusal(BrokenModels.unknownOperator(), 3).code())
        .isEqualTo(RefusalCode.MODEL_OPERATOR_UNKNOWN);
  }

  @Test
  void a_text_file_is_not_even_read() throws IOException {
    Path text = Files.write(folder.resolve("list.onnx"), BrokenModels.text());

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> probe.read(text));

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_NOT_ONNX);
  }

  @Test
  void mobilenet_takes_any_batch_and_gives_logits() {
    ProbedGraph found = probeReal("mobilenetv2-12-int8.onnx", Preset.IMAGENET);

    assertThat(found.preprocessing()).isEqualTo(PreprocessingContract.imagenet());
    assertThat(found.graph())
        .isEqualTo(signature("input", ElementType.FLOAT32, 0, "output", ScoreKind.LOGITS));
  }

  @Test
  void shufflenet_takes_one_photo_at_a_time() {
    ProbedGraph found = probeReal("shufflenet-v2-12-qdq.onnx", Preset.IMAGENET);

    assertThat(found.graph().fixedBatch()).isEqualTo(1);
    assertThat(found.graph().scoreKind()).isEqualTo(ScoreKind.LOGITS);
  }

  @Test
  void squeezenet_takes_half_precision_and_gives_probabilities() {
    ProbedGraph found = probeReal("SqueezeNet_fp16.onnx", Preset.CAFFE);

    assertThat(found.graph())
        .isEqualTo(
            signature("data_0", ElementType.FLOAT16, 1, "softmaxout_1", ScoreKind.PROBABILITIES));
    assertThat(found.preprocessing().layout()).isEqualTo(Layout.NCHW);
  }

  private ProbedGraph probeReal(String file, Preset preset) {
    byte[] onnx = probe.read(SharedData.model(file));
    return probe.probe(file, onnx, 1000, preset.contract());
  }

  private static GraphSignature signature(
      String input, ElementType type, int fixedBatch, String scores, ScoreKind kind) {
    return new GraphSignature(input, type, fixedBatch, scores, kind, null, null, null, null);
  }

  private Refusal refusal(byte[] onnx, int labels) {
    return catchThrowableOfType(Refusal.class, () -> probe.probe("x.onnx", onnx, labels, UNIT));
  }
}
