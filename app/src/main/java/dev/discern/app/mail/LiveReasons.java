package dev.discern.app.mail;

import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.app.reports.ExplanationPictures;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Photo;
import dev.discern.registry.ModelId;
import dev.discern.serving.delivery.occasion.Finding;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reasons of the live models. Only the very version that has answered can say why it did; and only
 * a graph that tells what each place gives to a label says so in the time of one answer.
 */
public final class LiveReasons implements Reasons {
  private static final Logger LOG = LoggerFactory.getLogger(LiveReasons.class);

  private final LiveModels models;
  private final ImageDecoder decoder;

  public LiveReasons(LiveModels models, ImageDecoder decoder) {
    this.models = models;
    this.decoder = decoder;
  }

  @Override
  public Optional<Reason> of(Photo photo, Finding finding) {
    if (finding.label() == null || finding.model() == null) {
      return Optional.empty();
    }
    try {
      return of(photo, finding.label(), finding.model());
    } catch (RuntimeException e) { // a mail without it is better than none
      LOG.debug("no reason for {} of {}", finding.label(), finding.model(), e);
      return Optional.empty();
    }
  }

  private Optional<Reason> of(Photo photo, String label, String answeredBy) {
    try (ModelInUse live = models.get(ModelId.parse(answeredBy).name())) {
      ImageClassifier classifier = live.classifier();
      boolean canSay = classifier.model().graph().evidence() != null;
      return canSay && answeredBy.equals(live.name() + "@" + live.version())
          ? explained(classifier.explain(photo, label)).map(why -> reason(photo, why))
          : Optional.empty();
    }
  }

  private static Optional<Explanation> explained(Answer answer) {
    return answer instanceof Answer.Answered answered
        ? Optional.ofNullable(answered.explanation()).filter(why -> !why.heat().isCold())
        : Optional.empty();
  }

  private Reason reason(Photo photo, Explanation why) {
    return new Reason(
        ExplanationPictures.of(photo, why, decoder).onPhoto(),
        "Most of what speaks for %s is seen %s."
            .formatted(why.label(), HottestPlace.of(why.heat())));
  }
}
