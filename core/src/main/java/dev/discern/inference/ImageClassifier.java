package dev.discern.inference;

import dev.discern.inference.decision.DecisionPolicy;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.Photo;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Stations 4 to 7 in one place: decode, preprocess, predict, decide. The REST call, the command
 * line, the evaluator, and later the worker, the function and Spark all call this class; nobody
 * chains the steps a second time.
 *
 * <p>Safe for any number of threads at once. The same photo gets the same answer every time, alone
 * or in a batch.
 */
public final class ImageClassifier implements AutoCloseable {
  private final ImageDecoder decoder;
  private final Preprocessing preprocessing;
  private final Classifier classifier;
  private final DecisionPolicy policy;
  private final LongSupplier nanoTime;

  /**
   * Joins the four stations.
   *
   * @param classifier owned by this object from now on, and closed with it
   * @param nanoTime a monotonic clock for the stage timings, such as {@code System::nanoTime}
   */
  public ImageClassifier(ImageDecoder decoder, Classifier classifier, LongSupplier nanoTime) {
    this.decoder = decoder;
    this.classifier = classifier;
    this.preprocessing = new Preprocessing(classifier.description().preprocessing());
    this.policy = new DecisionPolicy(classifier.description());
    this.nanoTime = nanoTime;
  }

  public ModelDescription model() {
    return classifier.description();
  }

  /** Classifies one photo; never throws for what is wrong with the photo. */
  public Answer classify(Photo photo) {
    return classify(List.of(photo)).get(0);
  }

  /**
   * Classifies a batch. Memory grows with the batch: a tensor of 224x224 takes 600 kB.
   *
   * @return one answer a photo, in order; a photo that is refused does not touch the others
   * @throws Refusal {@code MODEL_BROKEN}, when the model itself fails
   */
  public List<Answer> classify(List<Photo> photos) {
    List<Prepared> prepared = photos.stream().map(this::decodeAndPreprocess).toList();
    Predicted predicted = predict(prepared);
    return prepared.stream().map(photo -> decide(photo, predicted)).toList();
  }

  private Prepared decodeAndPreprocess(Photo photo) {
    try {
      long start = nanoTime.getAsLong();
      DecodedImage image = decoder.decode(photo, preprocessing.contract());
      long decoded = nanoTime.getAsLong();
      Tensor tensor = preprocessing.apply(image);
      long preprocessed = nanoTime.getAsLong();
      return new Ready(
          photo.name(), image.facts(), tensor, decoded - start, preprocessed - decoded);
    } catch (Refusal refusal) {
      return new NotReady(new Answer.Refused(photo.name(), refusal));
    }
  }

  private Predicted predict(List<Prepared> photos) {
    List<Tensor> tensors =
        photos.stream()
            .filter(Ready.class::isInstance)
            .map(photo -> ((Ready) photo).tensor())
            .toList();
    if (tensors.isEmpty()) {
      return new Predicted(List.<Prediction>of().iterator(), 0);
    }
    long start = nanoTime.getAsLong();
    List<Prediction> predictions = classifier.predict(tensors, Set.of());
    return new Predicted(predictions.iterator(), (nanoTime.getAsLong() - start) / tensors.size());
  }

  private Answer decide(Prepared photo, Predicted predicted) {
    if (photo instanceof Ready ready) {
      Answer.Timings timings =
          new Answer.Timings(ready.decodeNanos(), ready.preprocessNanos(), predicted.nanosEach());
      return new Answer.Answered(
          ready.name(), policy.decide(predicted.inOrder().next()), ready.facts(), timings);
    }
    return ((NotReady) photo).refused();
  }

  @Override
  public void close() {
    classifier.close();
  }

  private sealed interface Prepared {}

  private record Ready(
      String name, ImageFacts facts, Tensor tensor, long decodeNanos, long preprocessNanos)
      implements Prepared {}

  private record NotReady(Answer.Refused refused) implements Prepared {}

  private record Predicted(Iterator<Prediction> inOrder, long nanosEach) {}
}
