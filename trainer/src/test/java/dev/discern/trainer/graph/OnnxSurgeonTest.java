package dev.discern.trainer.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import dev.discern.refusal.Refusal;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.TinyGraph;
import dev.discern.training.trainer.ExposedGraph;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxSurgeonTest {
  private final OnnxSurgeon surgeon = new OnnxSurgeon();

  @Test
  void a_quantised_mobilenet_gives_1280_features_from_which_its_scores_can_be_recomputed()
      throws Exception {
    byte[] original = model("mobilenetv2-12-int8.onnx");
    OrtRun run = exposedRun(original, 2);

    assertThat(run.outputs().get("embedding").shape()).containsExactly(2, 1280);
    assertThat(run.outputs().get("activation").shape()).containsExactly(2, 1280, 7, 7);
    meansOfTheMapAreTheEmbedding(run, 0.03);
    float[] scores = run.outputs().get("output").values();
    double[] recomputed = mobilenetScores(original, run.outputs().get("embedding").values());
    for (int i = 0; i < scores.length; i++) {
      assertThat((double) scores[i]).isCloseTo(recomputed[i], offset(0.5));
    }
  }

  @Test
  void a_shufflenet_with_quantisers_around_its_layers_gives_1024_features() throws Exception {
    OrtRun run = exposedRun(model("shufflenet-v2-12-qdq.onnx"), 1);

    assertThat(run.outputs().get("embedding").shape()).containsExactly(1, 1024);
    assertThat(run.outputs().get("activation").shape()).containsExactly(1, 1024, 7, 7);
    meansOfTheMapAreTheEmbedding(run, 1e-4);
  }

  @Test
  void a_half_precision_squeezenet_gives_the_512_features_before_its_last_convolution()
      throws Exception {
    OrtRun run = exposedRun(model("SqueezeNet_fp16.onnx"), 1);

    assertThat(run.outputs().get("embedding").shape()).containsExactly(1, 512);
    assertThat(run.outputs().get("activation").shape()).containsExactly(1, 512, 13, 13);
    meansOfTheMapAreTheEmbedding(run, 0.05);
  }

  @Test
  void the_scores_are_what_they_were() throws Exception {
    byte[] original = model("mobilenetv2-12-int8.onnx");

    assertThat(exposedRun(original, 2).outputs().get("output").values())
        .containsExactly(OrtRun.of(original, 2).outputs().get("output").values());
  }

  @Test
  void weights_that_are_a_long_chain_of_sums_are_walked_once_and_not_twice_a_link() {
    TinyGraph graph =
        new TinyGraph()
            .input("photo", 0, 3, 16, 16)
            .node("GlobalAveragePool", List.of("photo"), "pooled")
            .node("Flatten", List.of("pooled"), "flat")
            .floats("sum0", new long[] {3, 3}, new float[9]);
    for (int i = 0; i < 64; i++) {
      graph.node("Add", List.of("sum" + i, "sum" + i), "sum" + (i + 1));
    }
    graph.node("MatMul", List.of("flat", "sum64"), "scores").output("scores", 0, 3);

    ExposedGraph exposed = surgeon.expose(graph.bytes());

    assertThat(exposed.embedding()).isEqualTo("embedding");
    assertThat(exposed.activation()).isEqualTo("activation");
  }

  @Test
  void text_is_refused_with_the_remedy() {
    assertThatThrownBy(() -> surgeon.expose("fresh\nrotten\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("The model is no ONNX file (")
        .hasMessageEndingWith("Export it again, or download it again.");
  }

  private OrtRun exposedRun(byte[] onnx, int batch) throws Exception {
    ExposedGraph exposed = surgeon.expose(onnx);
    assertThat(exposed.embedding()).isEqualTo("embedding");
    assertThat(exposed.activation()).isEqualTo("activation");
    return OrtRun.of(exposed.onnx(), batch);
  }

  private static byte[] model(String name) throws Exception {
    return Files.readAllBytes(SharedData.model(name));
  }

  private static void meansOfTheMapAreTheEmbedding(OrtRun run, double tolerance) {
    OrtRun.Output map = run.outputs().get("activation");
    float[] embedding = run.outputs().get("embedding").values();
    int area = (int) (map.shape()[2] * map.shape()[3]);
    double largest = 0;
    for (int i = 0; i < embedding.length; i++) {
      double sum = 0;
      for (int j = 0; j < area; j++) {
        sum += map.values()[i * area + j];
      }
      assertThat((double) embedding[i]).isCloseTo(sum / area, offset(tolerance));
      largest = Math.max(largest, embedding[i]);
    }
    assertThat(largest).as("the features are not all dead").isGreaterThan(0.1);
  }

  /** The last layer by hand: the file's own weights, dequantised, times the embedding. */
  private static double[] mobilenetScores(byte[] onnx, float[] embedding) throws Exception {
    ModelProto model = ModelProto.parseFrom(onnx);
    byte[] weights = tensor(model, "classifier.1.weight_quantized").getRawData().toByteArray();
    float[] scales = floats(tensor(model, "classifier.1.weight_scale"));
    byte[] bias = tensor(model, "classifier.1.bias_quantized").getRawData().toByteArray();
    double biasScale = floats(tensor(model, "classifier.1.bias_scale"))[0];
    int biasZero = tensor(model, "classifier.1.bias_zero_point").getInt32Data(0);
    double[] scores = new double[embedding.length / 1280 * 1000];
    for (int i = 0; i < scores.length; i++) {
      int column = i % 1000;
      double sum = 0;
      for (int j = 0; j < 1280; j++) {
        sum += embedding[i / 1000 * 1280 + j] * weights[j * 1000 + column] * scales[column];
      }
      scores[i] = sum + ((bias[column] & 0xff) - biasZero) * biasScale;
    }
    return scores;
  }

  private static TensorProto tensor(ModelProto model, String name) {
    return model.getGraph().getInitializerList().stream()
        .filter(tensor -> tensor.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static float[] floats(TensorProto tensor) {
    if (tensor.getFloatDataCount() > 0) {
      float[] values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
      return values;
    }
    float[] values = new float[tensor.getRawData().size() / 4];
    tensor
        .getRawData()
        .asReadOnlyByteBuffer()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(values);
    return values;
  }
}
