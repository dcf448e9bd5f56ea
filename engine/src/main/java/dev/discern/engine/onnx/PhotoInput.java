package dev.discern.engine.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.platform.Fp16Conversions;
import dev.discern.inference.model.GraphSignature.ElementType;
import dev.discern.inference.preprocessing.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

/**
 * A native tensor over a direct buffer, used for one photo after another by one caller at a time. A
 * graph with a batch of its own gets the photo first and zeros after it.
 */
final class PhotoInput implements AutoCloseable {
  private final ByteBuffer bytes;
  private final OnnxTensor tensor;
  private final ElementType type;
  private final int numbersEach;

  PhotoInput(ElementType type, long[] shape) throws OrtException {
    this.type = type;
    int numbers = Math.toIntExact(numbers(shape));
    this.numbersEach = numbers / (int) shape[0];
    if (type == ElementType.FLOAT32) {
      bytes = direct(numbers * Float.BYTES);
      tensor = OnnxTensor.createTensor(Sessions.environment(), bytes.asFloatBuffer(), shape);
    } else {
      bytes = direct(numbers * Short.BYTES);
      tensor =
          OnnxTensor.createTensor(
              Sessions.environment(), bytes.asShortBuffer(), shape, OnnxJavaType.FLOAT16);
    }
  }

  /** The native tensor, holding this photo until the next call. */
  OnnxTensor holding(Tensor photo) {
    if (photo.values().length != numbersEach) {
      throw new IllegalArgumentException(
          "the model takes %d numbers a photo, not %d"
              .formatted(numbersEach, photo.values().length));
    }
    if (type == ElementType.FLOAT32) {
      FloatBuffer floats = bytes.asFloatBuffer();
      floats.put(photo.values());
    } else {
      ShortBuffer halves = bytes.asShortBuffer();
      for (float value : photo.values()) {
        halves.put(Fp16Conversions.floatToFp16(value));
      }
    }
    return tensor;
  }

  @Override
  public void close() {
    tensor.close();
  }

  static long numbers(long[] shape) {
    long product = 1;
    for (long size : shape) {
      product *= size;
    }
    return product;
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }
}
