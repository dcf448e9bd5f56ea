package dev.discern.trainer.graph;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import ai.onnxruntime.platform.Fp16Conversions;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Runs a graph once, with nothing of ours in between. */
record OrtRun(Map<String, Output> outputs) {
  @SuppressWarnings("ArrayRecordComponent")
  record Output(long[] shape, float[] values) {}

  static OrtRun of(byte[] onnx, int batch) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(onnx)) {
      Map.Entry<String, ai.onnxruntime.NodeInfo> input =
          session.getInputInfo().entrySet().stream()
              .filter(entry -> ((TensorInfo) entry.getValue().getInfo()).getShape().length == 4)
              .findFirst()
              .orElseThrow();
      TensorInfo info = (TensorInfo) input.getValue().getInfo();
      long[] shape = info.getShape().clone();
      shape[0] = batch;
      try (OnnxTensor photos = photos(environment, info, shape);
          OrtSession.Result result = session.run(Map.of(input.getKey(), photos))) {
        Map<String, Output> outputs = new LinkedHashMap<>();
        for (Map.Entry<String, ai.onnxruntime.OnnxValue> entry : result) {
          OnnxTensor tensor = (OnnxTensor) entry.getValue();
          FloatBuffer values = tensor.getFloatBuffer();
          float[] floats = new float[values.remaining()];
          values.get(floats);
          outputs.put(entry.getKey(), new Output(tensor.getInfo().getShape(), floats));
        }
        return new OrtRun(outputs);
      }
    }
  }

  private static OnnxTensor photos(OrtEnvironment environment, TensorInfo info, long[] shape)
      throws OrtException {
    int count = 1;
    for (long side : shape) {
      count *= (int) side;
    }
    SplittableRandom random = new SplittableRandom(5);
    FloatBuffer values = FloatBuffer.allocate(count);
    for (int i = 0; i < count; i++) { // blotches, not noise: noise averages out to nothing
      values.put(i, (float) (2 * Math.sin(i / 37.0) + random.nextDouble()));
    }
    return switch (info.type) {
      case FLOAT -> OnnxTensor.createTensor(environment, values, shape);
      case FLOAT16 ->
          OnnxTensor.createTensor(
              environment,
              Fp16Conversions.convertFloatBufferToFp16Buffer(values),
              shape,
              info.type);
      default -> throw new IllegalArgumentException("input of " + info.type);
    };
  }
}
