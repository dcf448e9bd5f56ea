package dev.discern.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/**
 * One direct buffer that every batch is written into and that the native array shares: a fresh one
 * a batch would cost a copy, and native memory that is given back late.
 */
final class Batch {
  private final ByteBuffer memory;
  private final Shape example;

  Batch(int most, Shape example) {
    this.example = example;
    this.memory = ByteBuffer.allocateDirect(bytes(most, example)).order(ByteOrder.nativeOrder());
  }

  private static int bytes(int most, Shape example) {
    long bytes = most * example.size() * Float.BYTES;
    if (bytes > Integer.MAX_VALUE) {
      throw Refusal.of(
              RefusalCode.CONFIGURATION_INVALID,
              "A batch of " + most + " photos",
              "needs %.1f GB of memory; the limit is 2.1 GB. Choose a smaller batch or size."
                  .formatted(bytes / 1e9))
          .with("needed", bytes);
    }
    return (int) bytes;
  }

  /** The examples as one array, valid until the next call; made on all cores. */
  NDArray of(Examples examples, int[] indexes, int epoch, NDManager arrays) {
    FloatBuffer floats = memory.asFloatBuffer();
    int size = (int) example.size();
    IntStream.range(0, indexes.length)
        .parallel()
        .forEach(i -> examples.write(indexes[i], epoch, floats.slice(i * size, size)));
    ByteBuffer filled = memory.duplicate().order(ByteOrder.nativeOrder());
    filled.limit(indexes.length * size * Float.BYTES);
    return arrays.create(filled, new Shape(indexes.length).addAll(example), DataType.FLOAT32);
  }
}
