package dev.discern.trainer.graph;

import dev.discern.inference.model.Evidence;
import dev.discern.trainer.embedding.UnitLength;
import dev.discern.trainer.graph.HeadLayers.Layer;
import dev.discern.trainer.network.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * Adds to a graph what each place of the backbone's last map gives to each label. The embedding is
 * the mean of the map, so that is a logit's gradient by the features, multiplied with the map,
 * which is scaled as the embedding is (Zhou et al. 2016; through a hidden layer Selvaraju et al.
 * 2017).
 */
final class HeadEvidence {
  /** Keeps the division defined where all features are 0. */
  private static final float TINY = 1e-12f;

  private final EditableGraph graph;
  private final Weights weights;
  private final int labels;

  HeadEvidence(EditableGraph graph, Weights weights) {
    this.graph = graph;
    this.weights = weights;
    this.labels = weights.of("output.bias").length;
  }

  /**
   * Adds the evidence.
   *
   * @param map whose mean the embedding is
   */
  Evidence of(String map, String embedding, HeadLayers head) {
    Layer hidden = head.hidden();
    String places = hidden == null ? linear(map) : throughHidden(map, hidden, head);
    String evidence = graph.node("Mul", List.of(places, factor(embedding, head)), "evidence");
    return new Evidence(graph.output(evidence, -1, labels, 0, 0), hidden == null);
  }

  /** The weights are the gradient, for every photo. */
  private String linear(String map) {
    int features = HeadLayers.features(weights);
    String kernel = graph.weights("evidence.weights", weights.of("output"), labels, features, 1, 1);
    return graph.node("Conv", List.of(map, kernel), "evidence.plain");
  }

  /** Only the units that this photo has switched on pass the gradient. */
  private String throughHidden(String map, Layer hidden, HeadLayers head) {
    int units = weights.of("hidden.bias").length;
    String on = new Switches(graph).of(hidden.made(), -1, 1, 1, units);
    String passed = graph.node("Mul", List.of(on, head.output().weights()), "evidence.passed");
    String gradient = graph.node("MatMul", List.of(passed, hidden.weights()), "evidence.gradient");
    List<String> factors =
        List.of(
            turned(map, "evidence.map", 0, 2, 3, 1),
            turned(gradient, "evidence.turned", 0, 1, 3, 2));
    return turned(graph.node("MatMul", factors, "evidence.places"), "evidence.plain", 0, 3, 1, 2);
  }

  private String turned(String tensor, String wish, long... axes) {
    return graph.node("Transpose", List.of(tensor), wish, Attributes.of("perm", axes));
  }

  /**
   * What the embedding was multiplied with to get its length. As the head's length squared over the
   * product of the embedding before and after: sums over an axis differ between operator sets.
   */
  private String factor(String embedding, HeadLayers head) {
    float[] ones = new float[HeadLayers.features(weights)];
    Arrays.fill(ones, 1);
    String sum = graph.weights("evidence.ones", ones, ones.length, 1);
    String square =
        graph.weights("evidence.square", new float[] {UnitLength.LENGTH * UnitLength.LENGTH}, 1);
    String tiny = graph.weights("evidence.tiny", new float[] {TINY}, 1);
    String products = graph.node("Mul", List.of(embedding, head.scaled()), "evidence.products");
    String product = graph.node("MatMul", List.of(products, sum), "evidence.product");
    String safe = graph.node("Add", List.of(product, tiny), "evidence.safe");
    String factor = graph.node("Div", List.of(square, safe), "evidence.factor");
    String shape = graph.longs("evidence.factor.shape", -1, 1, 1, 1);
    return graph.node("Reshape", List.of(factor, shape), "evidence.factors");
  }
}
