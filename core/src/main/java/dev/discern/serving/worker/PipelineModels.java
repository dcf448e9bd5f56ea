package dev.discern.serving.worker;

import dev.discern.inference.ImageClassifier;
import dev.discern.serving.ledger.result.ModelFacts;

/** The models that photos are for. Safe for any number of threads. */
public interface PipelineModels {
  /**
   * Lends the live version of the model that a pipeline asks; to be closed after each photo, so
   * that a promotion takes effect with the next.
   *
   * @throws dev.discern.refusal.Refusal {@code PIPELINE_UNKNOWN}, with near names; or why the model
   *     cannot be opened
   */
  Lent lend(String pipeline);

  /** A model on loan. */
  interface Lent extends AutoCloseable {
    ImageClassifier classifier();

    ModelFacts facts();

    @Override
    void close();
  }
}
