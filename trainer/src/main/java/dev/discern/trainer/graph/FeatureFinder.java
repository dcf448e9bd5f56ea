package dev.discern.trainer.graph;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the features of a classifier: what feeds the last layer with weights, and the map of
 * features before the pooling. Goes back from the scores through everything that only reshapes,
 * scales, activates or pools.
 */
final class FeatureFinder {
  private static final Set<String> RESHAPES =
      Set.of("Reshape", "Flatten", "Squeeze", "Unsqueeze", "Identity", "Dropout", "Cast");
  private static final Set<String> QUANTISES =
      Set.of("QuantizeLinear", "DequantizeLinear", "DynamicQuantizeLinear");
  private static final Set<String> ACTIVATES =
      Set.of("Softmax", "LogSoftmax", "Sigmoid", "QLinearSoftmax", "QLinearSigmoid", "Relu");
  private static final Set<String> SHIFTS =
      Set.of("Add", "Sum", "Mul", "Clip", "QLinearAdd", "QLinearMul", "LeakyRelu");
  private static final Set<String> POOLS =
      Set.of(
          "GlobalAveragePool",
          "QLinearGlobalAveragePool",
          "AveragePool",
          "QLinearAveragePool",
          "ReduceMean",
          "QLinearReduceMean");
  private static final Set<String> CONVOLUTIONS =
      Set.of("Conv", "FusedConv", "QLinearConv", "ConvInteger");
  private static final Set<String> PRODUCTS =
      Set.of(
          "Gemm", "FusedGemm", "QGemm", "MatMul", "FusedMatMul", "QLinearMatMul", "MatMulInteger");

  private final Upstream upstream;

  FeatureFinder(Upstream upstream) {
    this.upstream = upstream;
  }

  /**
   * The features behind a score output.
   *
   * @param pooled feeds the last layer
   * @param spatial whether {@code pooled} still has height and width, because the network pools
   *     after its last layer
   * @param map the last features with height and width, or null
   */
  record Features(Signal pooled, boolean spatial, @Nullable Signal map) {}

  /** Null when the way from the scores to a layer with weights is not understood. */
  @Nullable Features find(String scores) {
    Signal signal = Signal.plain(scores);
    while (signal != null) {
      NodeProto node = upstream.producer(signal);
      if (node == null) {
        return null;
      }
      Signal source = upstream.source(node, signal);
      if (source != null && isLayer(node)) {
        Signal pooled = unwrapped(source);
        boolean convolution = CONVOLUTIONS.contains(node.getOpType());
        Signal map = map(pooled);
        return new Features(pooled, convolution, map == null && convolution ? pooled : map);
      }
      signal = isPassage(node) || isPool(node) ? source : null;
    }
    return null;
  }

  private static boolean isLayer(NodeProto node) {
    return CONVOLUTIONS.contains(node.getOpType()) || PRODUCTS.contains(node.getOpType());
  }

  private static boolean isPool(NodeProto node) {
    return POOLS.contains(node.getOpType());
  }

  private static boolean isPassage(NodeProto node) {
    String operator = node.getOpType();
    return RESHAPES.contains(operator)
        || QUANTISES.contains(operator)
        || ACTIVATES.contains(operator)
        || SHIFTS.contains(operator);
  }

  /** The plain numbers before a quantiser and its reverse, where the graph still has them. */
  private Signal unwrapped(Signal signal) {
    NodeProto reverse = upstream.producer(signal);
    if (reverse == null || !reverse.getOpType().equals("DequantizeLinear")) {
      return signal;
    }
    Signal quantised = Signal.quantised(reverse.getInputList(), 0);
    NodeProto quantiser = upstream.producer(quantised);
    return quantiser != null && quantiser.getOpType().equals("QuantizeLinear")
        ? Signal.plain(quantiser.getInput(0))
        : signal;
  }

  /** What the nearest pooling pools, or what the earliest reshape before a convolution reshapes. */
  private @Nullable Signal map(Signal pooled) {
    Signal reshaped = null;
    Signal signal = pooled;
    while (signal != null) {
      NodeProto node = upstream.producer(signal);
      Signal source = node == null ? null : upstream.source(node, signal);
      if (node == null || source == null) {
        break;
      }
      if (isPool(node)) {
        return poolsHeightAndWidth(node) ? source : beforeTranspose(source);
      }
      if (node.getOpType().equals("Flatten") || node.getOpType().equals("Reshape")) {
        reshaped = source;
      }
      signal = isPassage(node) || PRODUCTS.contains(node.getOpType()) ? source : null;
    }
    return reshaped;
  }

  private static boolean poolsHeightAndWidth(NodeProto pool) {
    List<Long> axes = Attributes.longs(pool, "axes");
    return !Attributes.isSet(pool, "channels_last")
        && (axes.isEmpty()
            || axes.stream()
                .map(axis -> axis < 0 ? axis + 4 : axis)
                .sorted()
                .toList()
                .equals(List.of(2L, 3L)));
  }

  /** A channels-last map that was turned from a channels-first one, as TensorFlow's exports do. */
  private @Nullable Signal beforeTranspose(Signal map) {
    NodeProto node = upstream.producer(map);
    return node != null && node.getOpType().equals("Transpose") ? upstream.source(node, map) : null;
  }
}
