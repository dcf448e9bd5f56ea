package dev.discern.engine.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a graph gave for each of a few photos.
 *
 * @param fixedBatch the only batch the graph takes; 0 when it takes any
 * @param outputs every output of numbers, in the graph's order
 */
record ProbeRuns(int fixedBatch, List<Output> outputs) {

  /**
   * One output.
   *
   * @param shape for one photo, without the batch axis
   * @param photos the numbers for each photo
   */
  record Output(String name, List<Long> shape, List<float[]> photos) {}

  static ProbeRuns of(OrtSession session, PhotoDoor door) throws OrtException {
    int fixedBatch =
        door.declaredBatch() > 0 ? door.declaredBatch() : takesTwo(session, door) ? 0 : 1;
    Preprocessing preprocessing = new Preprocessing(door.preprocessing());
    Map<String, Output> outputs = new LinkedHashMap<>();
    try (PhotoInput input = new PhotoInput(door.type(), door.shape(Math.max(1, fixedBatch)))) {
      for (Tensor photo : ProbePhotos.drawn(preprocessing)) {
        try (Result result = session.run(Map.of(door.name(), input.holding(photo)))) {
          result.forEach(output -> collect(output, Math.max(1, fixedBatch), outputs));
        }
      }
    }
    return new ProbeRuns(fixedBatch, List.copyOf(outputs.values()));
  }

  /** Some graphs say they take any batch, and have one baked into a Reshape. */
  private static boolean takesTwo(OrtSession session, PhotoDoor door) throws OrtException {
    Tensor photo = ProbePhotos.drawn(new Preprocessing(door.preprocessing())).get(0);
    try (PhotoInput input = new PhotoInput(door.type(), door.shape(2));
        Result result = session.run(Map.of(door.name(), input.holding(photo)))) {
      return result.get(0) instanceof OnnxTensor first && batch(first) == 2;
    } catch (OrtException e) {
      return false;
    }
  }

  private static long batch(OnnxTensor tensor) {
    long[] shape = tensor.getInfo().getShape();
    return shape.length == 0 ? 1 : shape[0];
  }

  private static void collect(
      Map.Entry<String, OnnxValue> output, int batch, Map<String, Output> outputs) {
    if (output.getValue() instanceof OnnxTensor tensor && GraphOutputs.areNumbers(tensor)) {
      long[] shape = tensor.getInfo().getShape();
      float[] first = new float[Math.toIntExact(PhotoInput.numbers(shape) / batch)];
      tensor.getFloatBuffer().get(first);
      outputs
          .computeIfAbsent(
              output.getKey(), name -> new Output(name, withoutBatch(shape), new ArrayList<>()))
          .photos()
          .add(first);
    }
  }

  private static List<Long> withoutBatch(long[] shape) {
    List<Long> rest = new ArrayList<>();
    for (int axis = 1; axis < shape.length; axis++) {
      rest.add(shape[axis]);
    }
    return rest;
  }
}
