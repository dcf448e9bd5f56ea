package dev.discern.inference;

import dev.discern.inference.decision.DecisionPolicy;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.Photo;
import dev.discern.inference.model.Classifier;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.Tensor;
import dev.discern.refusal.Refusal;
import java.util.HashSet;
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
  private final Gallery gallery;
  private final LongSupplier nanoTime;

  /**
   * Joins the four stations.
   *
   * @param classifier owned by this object from now on, and closed with it
   * @param gallery the photos that the model learnt from; {@link Gallery#EMPTY} when it has none
   * @param nanoTime a monotonic clock for the stage timings, such as {@code System::nanoTime}
   */
  public ImageClassifier(
      ImageDecoder decoder, Classifier classifier, Gallery gallery, LongSupplier nanoTime) {
    this.decoder = decoder;
    this.gallery = gallery;
    this.classifier = classifier;
    this.preprocessing = new Preprocessing(classifier.description().preprocessing());
    this.policy = new DecisionPolicy(classifier.description(), gallery);
    this.nanoTime = nanoTime;
  }

  public ModelDescription model() {
    return classifier.description();
  }

  /** The photos that the model learnt from, where it carries them. */
  public Gallery gallery() {
    return gallery;
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
    return classify(photos, Set.of());
  }

  /**
   * Classifies a batch, and keeps what was asked for beside the scores in each answer's prediction.
   *
   * @param extras an activation takes 250 kB a photo; what the graph does not offer is null
   */
  public List<Answer> classify(List<Photo> photos, Set<Prediction.Extra> extras) {
    List<Prepared> prepared = photos.stream().map(this::decodeAndPreprocess).toList();
    Predicted predicted = predict(prepared, extras);
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

  private Predicted predict(List<Prepared> photos, Set<Prediction.Extra> extras) {
    List<Tensor> tensors =
        photos.stream()
            .filter(Ready.class::isInstance)
            .map(photo -> ((Ready) photo).tensor())
            .toList();
    if (tensors.isEmpty()) {
      return new Predicted(List.<Prediction>of().iterator(), 0);
    }
    long start = nanoTime.getAsLong();
    Set<Prediction.Extra> wanted = new HashSet<>(policy.needs());
    wanted.addAll(extras);
    List<Prediction> predictions = classifier.predict(tensors, wanted);
    return new Predicted(predictions.iterator(), (nanoTime.getAsLong() - start) / tensors.size());
  }

  private Answer decide(Prepared photo, Predicted predicted) {
    if (photo instanceof Ready ready) {
      Answer.Timings timings =
          new Answer.Timings(ready.decodeNanos(), ready.preprocessNanos(), predicted.nanosEach());
      Prediction prediction = predicted.inOrder().next();
      return new Answer.Answered(
          ready.name(), policy.decide(prediction), prediction, ready.facts(), timings);
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
