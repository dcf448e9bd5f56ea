package dev.discern.trainer.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Walks a graph against its flow, from the scores towards the photo. */
final class Upstream {
  private final Map<String, NodeProto> producers = new HashMap<>();
  private final Set<String> weights = new HashSet<>();

  /** What has been found out: asked anew, a chain of sums of a constant doubles at each link. */
  private final Map<String, Boolean> constants = new HashMap<>();

  Upstream(GraphProto.Builder graph) {
    graph.getInitializerList().forEach(tensor -> weights.add(tensor.getName()));
    for (NodeProto node : graph.getNodeList()) {
      node.getOutputList().forEach(output -> producers.put(output, node));
    }
  }

  /** The node that makes a tensor; null for an input and for weights. */
  @Nullable NodeProto producer(Signal signal) {
    return producers.get(signal.tensor());
  }

  /**
   * What a node makes its output of, its weights aside; null when that is nothing or more than one
   * tensor.
   *
   * @param made the node's output, whose quantisation a mere reshape shares
   */
  @Nullable Signal source(NodeProto node, Signal made) {
    List<String> inputs = node.getInputList();
    String operator = node.getOpType();
    if (operator.endsWith("Integer")) { // dynamically quantised: the plain numbers are one further
      NodeProto quantiser = producers.get(inputs.get(0));
      return quantiser == null ? null : Signal.plain(quantiser.getInput(0));
    }
    if (operator.equals("DequantizeLinear")) {
      return Signal.quantised(inputs, 0);
    }
    if (operator.endsWith("QuantizeLinear")) {
      return Signal.plain(inputs.get(0));
    }
    if (operator.startsWith("QLinear") || operator.equals("QGemm")) {
      return only(inputs, 0, 3).map(index -> Signal.quantised(inputs, index));
    }
    if (operator.equals("Reshape") || operator.equals("Squeeze") || operator.equals("Unsqueeze")) {
      return made.reshaped(inputs.get(0)); // its second input is a shape, often computed
    }
    return only(inputs, IntStream.range(0, inputs.size()).toArray())
        .map(index -> made.reshaped(inputs.get(index)));
  }

  private Index only(List<String> inputs, int... candidates) {
    int[] flowing =
        IntStream.of(candidates)
            .filter(i -> i < inputs.size() && !isConstant(inputs.get(i)))
            .toArray();
    return new Index(flowing.length == 1 ? flowing[0] : -1);
  }

  private boolean isConstant(String tensor) {
    if (tensor.isEmpty() || weights.contains(tensor)) {
      return true;
    }
    Boolean known = constants.get(tensor);
    if (known != null) {
      return known;
    }
    NodeProto node = producers.get(tensor);
    boolean constant = node != null && node.getInputList().stream().allMatch(this::isConstant);
    constants.put(tensor, constant);
    return constant;
  }

  private record Index(int value) {
    @Nullable Signal map(java.util.function.IntFunction<Signal> signal) {
      return value < 0 ? null : signal.apply(value);
    }
  }
}
