package dev.discern.trainer.graph;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An ONNX graph to which nodes, weights and outputs can be added; float32 all of them. */
public final class EditableGraph {
  private static final long IR_VERSION = 7;
  private static final long OPSET = 13;
  private static final long FIRST_IR_WITH_FREE_INITIALIZERS = 4;

  private final ModelProto.Builder model;
  private final GraphProto.Builder graph;
  private final Set<String> names = new HashSet<>();

  private EditableGraph(ModelProto.Builder model) {
    this.model = model;
    this.graph = model.getGraphBuilder();
    graph.getInputList().forEach(input -> names.add(input.getName()));
    graph.getInitializerList().forEach(weights -> names.add(weights.getName()));
    graph.getNodeList().forEach(node -> names.addAll(node.getOutputList()));
  }

  /** An empty graph of operator set 13, which every runtime in use today reads. */
  public static EditableGraph blank(String name) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("discern")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET));
    model.getGraphBuilder().setName(name);
    return new EditableGraph(model);
  }

  /**
   * Reads a graph.
   *
   * @throws Refusal {@code MODEL_NOT_ONNX}
   */
  public static EditableGraph read(byte[] onnx) {
    try {
      ModelProto model = ModelProto.parseFrom(onnx);
      if (model.getGraph().getNodeCount() == 0 || model.getGraph().getOutputCount() == 0) {
        throw notOnnx("it holds no graph");
      }
      return new EditableGraph(model.toBuilder());
    } catch (InvalidProtocolBufferException e) {
      throw notOnnx("it does not parse").because(e);
    }
  }

  private static Refusal notOnnx(String why) {
    return Refusal.of(
        RefusalCode.MODEL_NOT_ONNX,
        "The model",
        "is no ONNX file (" + why + "). Export it again, or download it again.");
  }

  GraphProto.Builder graph() {
    return graph;
  }

  /** This name, or the first free one with a number behind it. */
  public String free(String wish) {
    String name = wish;
    for (int i = 2; names.contains(name); i++) {
      name = wish + "_" + i;
    }
    return name;
  }

  /** Adds an input of photos; the batch is free. */
  public String input(String name, long... dimensions) {
    names.add(name);
    graph.addInput(Values.described(name, dimensions));
    return name;
  }

  /** Adds weights under a free name. */
  public String weights(String wish, float[] values, long... dimensions) {
    return add(Values.floats(free(wish), values, dimensions));
  }

  /** Adds whole numbers under a free name: a shape, or axes. */
  public String longs(String wish, long... values) {
    return add(Values.longs(free(wish), values));
  }

  private String add(TensorProto tensor) {
    names.add(tensor.getName());
    if (model.getIrVersion() >= FIRST_IR_WITH_FREE_INITIALIZERS) {
      graph.addInitializer(tensor);
    } else { // an old file must list an initializer as an input too; a constant need not
      graph.addNode(
          NodeProto.newBuilder()
              .setOpType("Constant")
              .addOutput(tensor.getName())
              .addAttribute(
                  AttributeProto.newBuilder()
                      .setName("value")
                      .setType(AttributeProto.AttributeType.TENSOR)
                      .setT(tensor)));
    }
    return tensor.getName();
  }

  /**
   * Adds a node of one output.
   *
   * @return the output's name: the wish, or a free name like it
   */
  public String node(
      String operator, List<String> inputs, String wish, AttributeProto... attributes) {
    String output = free(wish);
    names.add(output);
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return output;
  }

  /** Makes a float tensor an output; -1 stands for the batch, 0 for what is not known. */
  public String output(String name, long... dimensions) {
    graph.addOutput(Values.described(name, dimensions));
    return name;
  }

  /**
   * Gives a tensor another name, so that its own can be used for something else.
   *
   * @return the new name; the same where no node makes a tensor of this name
   */
  public String moveAside(String name) {
    String moved = free("backbone." + name);
    boolean made = false;
    for (NodeProto.Builder node : graph.getNodeBuilderList()) {
      for (int i = 0; i < node.getOutputCount(); i++) {
        if (node.getOutput(i).equals(name)) {
          node.setOutput(i, moved);
          made = true;
        }
      }
    }
    return made ? renamedWhereUsed(name, moved) : name;
  }

  private String renamedWhereUsed(String name, String moved) {
    for (NodeProto.Builder node : graph.getNodeBuilderList()) {
      for (int i = 0; i < node.getInputCount(); i++) {
        if (node.getInput(i).equals(name)) {
          node.setInput(i, moved);
        }
      }
    }
    names.remove(name);
    names.add(moved);
    return moved;
  }

  /** Leaves every tensor where it is, but none of them an output. */
  public void dropOutputs() {
    graph.clearOutput();
  }

  public byte[] bytes() {
    return model.build().toByteArray();
  }
}
