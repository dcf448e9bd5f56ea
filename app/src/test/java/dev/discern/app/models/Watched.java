package dev.discern.app.models;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.Tensor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds every photo red, and knows whether it was closed. */
final class Watched implements Classifier {
  private final ModelDescription description;
  volatile boolean closed;
  final AtomicInteger calls = new AtomicInteger();

  Watched(ModelDescription description) {
    this.description = description;
  }

  @Override
  public ModelDescription description() {
    return description;
  }

  @Override
  public List<Prediction> predict(List<Tensor> batch, Set<Prediction.Extra> extras) {
    calls.incrementAndGet();
    return batch.stream()
        .map(tensor -> new Prediction(new double[] {9, 0, 0}, null, null, null))
        .toList();
  }

  @Override
  public void close() {
    closed = true;
  }
}
