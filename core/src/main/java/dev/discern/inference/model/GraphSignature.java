package dev.discern.inference.model;

import org.jspecify.annotations.Nullable;

/**
 * The doors of an ONNX graph: what goes in, what comes out, by which names.
 *
 * @param input the photo tensor's name
 * @param elementType of the input
 * @param fixedBatch the batch size baked into the graph, or 0 when any will do
 * @param scores the score output's name
 * @param scoreKind what those scores are
 * @param embedding the output with the pooled features, [N, D] or [N, D, 1, 1], where the graph
 *     offers it
 * @param activation the output with the last spatial features before pooling, [N, D, H, W], where
 *     the graph offers it
 * @param originalScores with a transferred model: the output with the backbone's own classes
 * @param originalScoreKind what those scores are
 * @param evidence the output that tells where the scores come from, where the graph offers it
 */
public record GraphSignature(
    String input,
    ElementType elementType,
    int fixedBatch,
    String scores,
    ScoreKind scoreKind,
    @Nullable String embedding,
    @Nullable String activation,
    @Nullable String originalScores,
    @Nullable ScoreKind originalScoreKind,
    @Nullable Evidence evidence) {

  public enum ElementType {
    FLOAT32,
    FLOAT16
  }

  /** A graph that offers no evidence. */
  public GraphSignature(
      String input,
      ElementType elementType,
      int fixedBatch,
      String scores,
      ScoreKind scoreKind,
      @Nullable String embedding,
      @Nullable String activation,
      @Nullable String originalScores,
      @Nullable ScoreKind originalScoreKind) {
    this(
        input,
        elementType,
        fixedBatch,
        scores,
        scoreKind,
        embedding,
        activation,
        originalScores,
        originalScoreKind,
        null);
  }

  /** Whether a photo's prediction can hold this beside the scores. */
  public boolean offers(Prediction.Extra extra) {
    return switch (extra) {
      case EMBEDDING -> embedding != null;
      case ACTIVATION -> activation != null;
      case ORIGINAL_SCORES -> originalScores != null;
      case EVIDENCE -> evidence != null;
    };
  }

  /** The same graph, its features offered under these names. */
  public GraphSignature withFeatures(
      @Nullable String otherEmbedding, @Nullable String otherActivation) {
    return new GraphSignature(
        input,
        elementType,
        fixedBatch,
        scores,
        scoreKind,
        otherEmbedding,
        otherActivation,
        originalScores,
        originalScoreKind,
        evidence);
  }

  /** The same graph, with an output that tells where its scores come from. */
  public GraphSignature withEvidence(@Nullable Evidence other) {
    return new GraphSignature(
        input,
        elementType,
        fixedBatch,
        scores,
        scoreKind,
        embedding,
        activation,
        originalScores,
        originalScoreKind,
        other);
  }
}
