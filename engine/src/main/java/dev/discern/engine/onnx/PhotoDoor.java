package dev.discern.engine.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Arrays;
import java.util.Map;

/**
 * Where a graph takes its photos.
 *
 * @param name of the input
 * @param type of its numbers
 * @param declaredBatch the batch it says it takes; 0 when any
 * @param preprocessing the preset, with the size and layout that the graph declares
 */
record PhotoDoor(
    String name, ElementType type, int declaredBatch, PreprocessingContract preprocessing) {

  private static final int LARGEST = 4096;
  private static final int LARGEST_BATCH = 64;

  /** What one run takes in, numbers: 400 MB of them, more than any classifier asks for. */
  private static final long MOST_NUMBERS = 100_000_000;

  static PhotoDoor of(String model, OrtSession session, PreprocessingContract preset)
      throws OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    if (inputs.size() != 1) {
      throw noClassifier(
          model, "has the inputs %s instead of one photo".formatted(inputs.keySet()));
    }
    NodeInfo input = inputs.values().iterator().next();
    if (!(input.getInfo() instanceof TensorInfo tensor) || tensor.getShape().length != 4) {
      throw noClassifier(model, "takes no photo: its input is " + input.getInfo());
    }
    long[] shape = tensor.getShape();
    if (Arrays.stream(shape).max().getAsLong() > LARGEST
        || shape[0] > LARGEST_BATCH
        || Arrays.stream(shape).map(size -> Math.max(1, size)).reduce(1, (a, b) -> a * b)
            > MOST_NUMBERS) {
      throw noClassifier(model, "takes photos of " + Arrays.toString(shape));
    }
    return new PhotoDoor(
        input.getName(),
        type(model, tensor.type),
        (int) Math.max(0, shape[0]),
        sized(shape, layout(model, shape, preset), preset));
  }

  /** The shape of a run with a batch of this size. */
  long[] shape(int batch) {
    PreprocessingContract contract = preprocessing;
    return contract.layout() == Layout.NCHW
        ? new long[] {batch, 3, contract.height(), contract.width()}
        : new long[] {batch, contract.height(), contract.width(), 3};
  }

  private static ElementType type(String model, OnnxJavaType type) {
    return switch (type) {
      case FLOAT -> ElementType.FLOAT32;
      case FLOAT16 -> ElementType.FLOAT16;
      default ->
          throw noClassifier(model, "takes %s numbers, not FLOAT or FLOAT16".formatted(type));
    };
  }

  private static Layout layout(String model, long[] shape, PreprocessingContract preset) {
    if (shape[1] == 3) {
      return Layout.NCHW;
    }
    if (shape[3] == 3) {
      return Layout.NHWC;
    }
    if (shape[1] < 0 && shape[3] < 0) {
      return preset.layout();
    }
    throw noClassifier(
        model,
        "takes %s, where Discern gives photos of 3 colours".formatted(Arrays.toString(shape)));
  }

  private static PreprocessingContract sized(
      long[] shape, Layout layout, PreprocessingContract preset) {
    int first = layout == Layout.NCHW ? 2 : 1;
    int height = shape[first] > 0 ? (int) shape[first] : preset.height();
    int width = shape[first + 1] > 0 ? (int) shape[first + 1] : preset.width();
    return preset.forTensor(width, height, layout);
  }

  private static Refusal noClassifier(String model, String predicate) {
    return Refusal.of(
        RefusalCode.MODEL_NOT_A_CLASSIFIER,
        model,
        predicate + ". Give an image classifier: one colour photo in, one score a label out.");
  }
}
