package dev.discern.bench.http;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.Photo;

/** Decode and predict in this process: what a server cannot be faster than. */
public record RawCall(ImageClassifier classifier) implements Callers.Call {
  @Override
  public void answer(Photo photo) {
    if (classifier.classify(photo) instanceof Answer.Refused refused) {
      throw refused.refusal();
    }
  }
}
