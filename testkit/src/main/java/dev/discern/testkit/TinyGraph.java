package dev.discern.testkit;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;

/** Writes small ONNX graphs, node by node. */
public final class TinyGraph {
  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tiny");

  /** A float32 input; a size of 0 is left open. */
  public TinyGraph input(String name, long... shape) {
    return input(TensorProto.DataType.FLOAT, name, shape);
  }

  public TinyGraph input(TensorProto.DataType type, String name, long... shape) {
    graph.addInput(value(type, name, shape));
    return this;
  }

  /** A float32 output; a size of 0 is left open. */
  public TinyGraph output(String name, long... shape) {
    graph.addOutput(value(TensorProto.DataType.FLOAT, name, shape));
    return this;
  }

  public TinyGraph floats(String name, long[] shape, float... values) {
    TensorProto.Builder tensor = tensor(name, TensorProto.DataType.FLOAT, shape);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    graph.addInitializer(tensor);
    return this;
  }

  public TinyGraph longs(String name, long... values) {
    graph.addInitializer(
        tensor(name, TensorProto.DataType.INT64, values.length)
            .addAllInt64Data(java.util.Arrays.stream(values).boxed().toList()));
    return this;
  }

  /** Weights that lie in a file beside the graph. */
  public TinyGraph externalFloats(String name, String file, long... shape) {
    graph.addInitializer(
        tensor(name, TensorProto.DataType.FLOAT, shape)
            .setDataLocation(TensorProto.DataLocation.EXTERNAL)
            .addExternalData(
                StringStringEntryProto.newBuilder().setKey("location").setValue(file)));
    return this;
  }

  public TinyGraph node(
      String operator, List<String> inputs, String output, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return this;
  }

  public static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  public static AttributeProto attribute(String name, List<Long> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(values)
        .build();
  }

  public byte[] bytes() {
    return ModelProto.newBuilder()
        .setIrVersion(7)
        .setProducerName("discern-testkit")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
        .setGraph(graph)
        .build()
        .toByteArray();
  }

  private static TensorProto.Builder tensor(String name, TensorProto.DataType type, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor;
  }

  private static ValueInfoProto value(TensorProto.DataType type, String name, long... shape) {
    TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
    for (long size : shape) {
      sizes.addDim(
          size == 0
              ? TensorShapeProto.Dimension.newBuilder().setDimParam("N")
              : TensorShapeProto.Dimension.newBuilder().setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(sizes)))
        .build();
  }
}
