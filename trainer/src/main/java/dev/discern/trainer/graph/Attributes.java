package dev.discern.trainer.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.Arrays;
import java.util.List;

/** The attributes of ONNX nodes, made and read. */
final class Attributes {
  private Attributes() {}

  static AttributeProto of(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto of(String name, long[] values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(Arrays.stream(values).boxed().toList())
        .build();
  }

  /** The whole numbers of an attribute; empty when the node has none of that name. */
  static List<Long> longs(NodeProto node, String name) {
    return node.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .flatMap(attribute -> attribute.getIntsList().stream())
        .toList();
  }

  static boolean isSet(NodeProto node, String name) {
    return node.getAttributeList().stream()
        .anyMatch(attribute -> attribute.getName().equals(name) && attribute.getI() != 0);
  }
}
