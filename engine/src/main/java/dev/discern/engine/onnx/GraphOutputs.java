package dev.discern.engine.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtSession;
import dev.discern.inference.model.Evidence;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.model.Prediction.Activation;
import dev.discern.inference.model.Prediction.Extra;
import dev.discern.inference.model.ScoreKind;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is fetched from a run, and what is read from it. */
final class GraphOutputs {
  private static final Set<OnnxJavaType> NUMBERS =
      EnumSet.of(OnnxJavaType.FLOAT, OnnxJavaType.FLOAT16);

  private final ModelDescription model;
  private final @Nullable String embedding;
  private final @Nullable String activation;
  private final @Nullable String originalScores;
  private final @Nullable String evidence;

  GraphOutputs(ModelDescription model, Set<Extra> wanted) {
    GraphSignature graph = model.graph();
    this.model = model;
    this.embedding = wanted.contains(Extra.EMBEDDING) ? graph.embedding() : null;
    this.activation = wanted.contains(Extra.ACTIVATION) ? graph.activation() : null;
    this.originalScores = wanted.contains(Extra.ORIGINAL_SCORES) ? graph.originalScores() : null;
    Evidence offered = graph.evidence();
    this.evidence = offered != null && wanted.contains(Extra.EVIDENCE) ? offered.output() : null;
  }

  /** The outputs to compute; ONNX Runtime leaves out what only the others need. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(model.graph().scores());
    for (String extra : new @Nullable String[] {embedding, activation, originalScores, evidence}) {
      if (extra != null) {
        names.add(extra);
      }
    }
    return names;
  }

  /** The first photo's numbers of a run. */
  Prediction read(OrtSession.Result result) {
    GraphSignature graph = model.graph();
    return new Prediction(
        logits(result, graph.scores(), graph.scoreKind(), model.labels().size()),
        embedding == null ? null : floats(result, embedding),
        activation == null ? null : activation(result, activation),
        originalScores == null ? null : originalLogits(result, originalScores),
        evidence == null ? null : evidence(result, evidence));
  }

  private double[] originalLogits(OrtSession.Result result, String output) {
    ScoreKind kind = model.graph().originalScoreKind();
    return logits(
        result, output, kind == null ? ScoreKind.LOGITS : kind, model.originalLabels().size());
  }

  private double[] logits(OrtSession.Result result, String output, ScoreKind kind, int labels) {
    float[] scores = floats(result, output);
    if (kind.classes(scores.length) != labels) {
      throw broken("gives %d scores for %d labels".formatted(scores.length, labels));
    }
    double[] logits = kind.logits(scores);
    if (!Double.isFinite(Arrays.stream(logits).reduce(Double.NEGATIVE_INFINITY, Math::max))) {
      throw broken("gives scores that are no numbers (NaN or infinite)");
    }
    return logits;
  }

  private Activation activation(OrtSession.Result result, String output) {
    long[] shape = tensor(result, output).getInfo().getShape();
    if (shape.length != 4) {
      throw broken("offers an activation of %d axes instead of 4".formatted(shape.length));
    }
    return new Activation((int) shape[1], (int) shape[2], (int) shape[3], floats(result, output));
  }

  private Activation evidence(OrtSession.Result result, String output) {
    Activation evidence = activation(result, output);
    if (evidence.channels() != model.labels().size()) {
      throw broken(
          "gives evidence for %d of %d labels"
              .formatted(evidence.channels(), model.labels().size()));
    }
    return evidence;
  }

  private float[] floats(OrtSession.Result result, String output) {
    OnnxTensor tensor = tensor(result, output);
    long[] shape = tensor.getInfo().getShape();
    int batch = Math.max(1, model.graph().fixedBatch());
    float[] first = new float[Math.toIntExact(PhotoInput.numbers(shape) / batch)];
    tensor.getFloatBuffer().get(first);
    return first;
  }

  private OnnxTensor tensor(OrtSession.Result result, String output) {
    OnnxValue value = result.get(output).orElse(null);
    if (value instanceof OnnxTensor tensor && areNumbers(tensor)) {
      return tensor;
    }
    throw broken("has no output of numbers called " + output);
  }

  static boolean areNumbers(OnnxTensor tensor) {
    return NUMBERS.contains(tensor.getInfo().type);
  }

  private Refusal broken(String predicate) {
    return Refusal.of(
        RefusalCode.MODEL_BROKEN,
        "The model " + model.name(),
        predicate + ". Roll back to the version before, or register it again.");
  }
}
