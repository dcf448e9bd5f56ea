package dev.discern.engine.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A classifier on one ONNX Runtime session.
 *
 * <p>A batch is run photo by photo. On a processor that costs nothing, keeps memory flat, and is
 * the only way to give a photo the same scores in any company: a dynamically quantised graph scales
 * by the largest number of the whole batch.
 */
final class OnnxClassifier implements Classifier {
  private final ModelDescription description;
  private final GraphSignature graph;
  private final OrtSession session;
  private final Queue<PhotoInput> idleInputs = new ConcurrentLinkedQueue<>();
  private final ReadWriteLock closing = new ReentrantReadWriteLock();
  private boolean closed;

  /** Takes the session over; it is closed with this object. */
  OnnxClassifier(ModelDescription description, OrtSession session) {
    this.description = description;
    this.graph = description.graph();
    this.session = session;
  }

  @Override
  public ModelDescription description() {
    return description;
  }

  /** Refuses a graph whose inputs and outputs are not the described ones. */
  void checkDoors() {
    Set<String> described =
        new GraphOutputs(description, Set.of(Prediction.Extra.values())).names();
    if (!session.getInputNames().equals(Set.of(graph.input()))
        || !session.getOutputNames().containsAll(described)) {
      throw broken(
          "has the inputs %s and outputs %s, but its description says %s and %s"
              .formatted(
                  session.getInputNames(), session.getOutputNames(), graph.input(), described));
    }
  }

  @Override
  public List<Prediction> predict(List<Tensor> batch, Set<Prediction.Extra> extras) {
    closing.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model " + description.name() + " has been closed");
      }
      return predictOpen(batch, new GraphOutputs(description, extras));
    } catch (OrtException e) {
      throw broken("failed: " + LoadFailure.shortened(e)).because(e);
    } finally {
      closing.readLock().unlock();
    }
  }

  private List<Prediction> predictOpen(List<Tensor> batch, GraphOutputs outputs)
      throws OrtException {
    PhotoInput idle = idleInputs.poll();
    PhotoInput input = idle == null ? new PhotoInput(graph.elementType(), inputShape()) : idle;
    try {
      List<Prediction> predictions = new ArrayList<>(batch.size());
      for (Tensor photo : batch) {
        predictions.add(predict(photo, input, outputs));
      }
      return predictions;
    } finally {
      idleInputs.add(input);
    }
  }

  private Prediction predict(Tensor photo, PhotoInput input, GraphOutputs outputs)
      throws OrtException {
    try (OrtSession.Result result =
        session.run(Map.of(graph.input(), input.holding(photo)), outputs.names())) {
      return outputs.read(result);
    }
  }

  private long[] inputShape() {
    PreprocessingContract contract = description.preprocessing();
    int batch = Math.max(1, graph.fixedBatch());
    return contract.layout() == Layout.NCHW
        ? new long[] {batch, 3, contract.height(), contract.width()}
        : new long[] {batch, contract.height(), contract.width(), 3};
  }

  private Refusal broken(String predicate) {
    return Refusal.of(
        RefusalCode.MODEL_BROKEN,
        "The model " + description.name(),
        predicate + ". Roll back to the version before, or register it again.");
  }

  @Override
  public void close() {
    closing.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        idleInputs.forEach(PhotoInput::close);
        session.close();
      }
    } catch (OrtException e) {
      throw broken("cannot be closed: " + e.getMessage()).because(e);
    } finally {
      closing.writeLock().unlock();
    }
  }
}
