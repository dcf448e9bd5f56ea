package dev.discern.engine.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * One walk through the protobuf of an ONNX file, by the field numbers of onnx.proto3: is it whole,
 * and does it ask for other files? Descends into what can hold a tensor and steps over the rest.
 */
final class GraphScan {
  enum Verdict {
    GOOD,
    NOT_ONNX,
    CUT_SHORT,
    EXTERNAL_DATA
  }

  private static final int MODEL_VERSION = 1;
  private static final int MODEL_GRAPH = 7;
  private static final int TENSOR_EXTERNAL_DATA = 13;
  private static final int DEEPEST = 64;

  private final ByteBuffer bytes;
  private boolean version;
  private boolean graph;
  private boolean external;

  private GraphScan(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  static Verdict of(ByteBuffer bytes) {
    return new GraphScan(bytes.slice()).verdict();
  }

  private Verdict verdict() {
    boolean whole = true;
    try {
      walk(Message.MODEL, bytes.limit(), 0);
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      whole = false;
    }
    if (!version || !graph) {
      return Verdict.NOT_ONNX;
    }
    if (!whole) {
      return Verdict.CUT_SHORT;
    }
    return external ? Verdict.EXTERNAL_DATA : Verdict.GOOD;
  }

  private void walk(Message message, int end, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested too deeply");
    }
    while (bytes.position() < end) {
      field(message, varint(), depth);
    }
    if (bytes.position() > end) {
      throw new IllegalArgumentException("a field runs over the end of its message");
    }
  }

  private void field(Message message, long tag, int depth) {
    int field = Math.toIntExact(tag >>> 3);
    note(message, field);
    switch ((int) (tag & 7)) {
      case 0 -> varint();
      case 1 -> skip(8);
      case 2 -> content(message.at(field), varint(), depth);
      case 5 -> skip(4);
      default -> throw new IllegalArgumentException("no such wire type");
    }
  }

  private void note(Message message, int field) {
    if (field == 0) {
      throw new IllegalArgumentException("no such field");
    }
    version |= message == Message.MODEL && field == MODEL_VERSION;
    graph |= message == Message.MODEL && field == MODEL_GRAPH;
    external |= message == Message.TENSOR && field == TENSOR_EXTERNAL_DATA;
  }

  private void content(Message inside, long length, int depth) {
    if (inside == Message.OPAQUE) {
      skip(length);
    } else {
      walk(inside, bytes.position() + (int) within(length), depth + 1);
    }
  }

  private void skip(long length) {
    bytes.position(bytes.position() + (int) within(length));
  }

  private long within(long length) {
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }

  /** The messages that can hold a tensor, and where in them the next one lies. */
  private enum Message {
    MODEL,
    GRAPH,
    NODE,
    ATTRIBUTE,
    TENSOR,
    SPARSE_TENSOR,
    FUNCTION,
    OPAQUE;

    Message at(int field) {
      return switch (this) {
        case MODEL -> field == MODEL_GRAPH ? GRAPH : field == 25 ? FUNCTION : OPAQUE;
        case GRAPH ->
            switch (field) {
              case 1 -> NODE;
              case 5 -> TENSOR;
              case 15 -> SPARSE_TENSOR;
              default -> OPAQUE;
            };
        case NODE -> field == 5 ? ATTRIBUTE : OPAQUE;
        case ATTRIBUTE ->
            switch (field) {
              case 5, 10 -> TENSOR;
              case 6, 11 -> GRAPH;
              case 22, 23 -> SPARSE_TENSOR;
              default -> OPAQUE;
            };
        case SPARSE_TENSOR -> field == 1 || field == 2 ? TENSOR : OPAQUE;
        case FUNCTION -> field == 7 ? NODE : OPAQUE;
        case TENSOR, OPAQUE -> OPAQUE;
      };
    }
  }
}
