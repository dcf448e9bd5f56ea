package dev.discern.inference.model;

import dev.discern.inference.preprocessing.Tensor;
import java.util.List;
import java.util.Set;

/**
 * Station 6, <b>Predict</b>: a batch of tensors to scores, embeddings and activations.
 *
 * <p>One classifier is shared by as many callers at once as there are cores; the same tensors give
 * the same prediction, whatever else is in the batch. After {@link #close}, {@link #predict} throws
 * {@link IllegalStateException}.
 */
public interface Classifier extends AutoCloseable {
  /** The model's labels, contract and provenance. */
  ModelDescription description();

  /**
   * Predicts each tensor, in order. A batch of any size is taken: a graph with a batch size of its
   * own is run as often as needed.
   *
   * @param extras what to fetch beside the scores; what the graph does not offer comes back as null
   * @throws dev.discern.refusal.Refusal {@code MODEL_BROKEN} when the graph fails or gives numbers
   *     that are none (NaN)
   */
  List<Prediction> predict(List<Tensor> batch, Set<Prediction.Extra> extras);

  /**
   * Frees the native session, after the calls in flight have ended. Closing twice is closing once.
   */
  @Override
  void close();
}
