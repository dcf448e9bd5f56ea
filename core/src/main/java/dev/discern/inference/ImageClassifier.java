package dev.discern.inference;

import dev.discern.inference.decision.DecisionPolicy;
import dev.discern.inference.explanation.Explainer;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.explanation.Seen;
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
import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stations 4 to 7 in one place: decode, preprocess, predict, decide. The REST call, the command
 * line, the evaluator and the worker all call this class; nobody chains the steps a second time.
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
  private final Explainer explainer;
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
    this.explainer = new Explainer(classifier, gallery, nanoTime);
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

  /**
   * Classifies a photo and says why: as {@link #explain(Photo, String)}, of the likeliest label.
   */
  public Answer explain(Photo photo) {
    return explain(photo, null);
  }

  /**
   * Classifies a photo and says why: the same answer as {@link #classify(Photo)} gives, with its
   * {@link Explanation}. Where the graph tells what each place of the photo gives to each label,
   * that adds a few milliseconds; otherwise it takes about fifty predictions.
   *
   * @param label to be explained; null for the likeliest
   * @return never throws for what is wrong with the photo; a refused one has no explanation
   * @throws Refusal {@code REQUEST_INVALID} for a label that is none of the model's; {@code
   *     MODEL_BROKEN}
   */
  public Answer explain(Photo photo, @Nullable String label) {
    if (label != null) {
      checkLabel(label);
    }
    Prepared prepared = decodeAndPreprocess(photo);
    Answer answer = decide(prepared, predict(List.of(prepared), explainer.needs()));
    return prepared instanceof Ready ready && answer instanceof Answer.Answered answered
        ? answered.because(
            explainer.explain(
                new Seen(ready.facts().size(), ready.tensor(), answered.prediction()),
                label == null ? answered.decided().best().label() : label))
        : answer;
  }

  /**
   * Refuses a label that is none of the model's.
   *
   * @throws Refusal {@code REQUEST_INVALID}, with near labels
   */
  public void checkLabel(String label) {
    if (!model().labels().contains(label)) {
      throw Refusal.of(
              RefusalCode.REQUEST_INVALID,
              "The label " + label,
              "is none of the model %s.%s"
                  .formatted(model().name(), NearNames.hint(label, model().labels())))
          .with("labels", model().labels().size());
    }
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
