package dev.discern.examples.library;

import dev.discern.engine.Discern;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import java.nio.file.Path;

/** Says what a photo shows: {@code ClassifyAPhoto apples.discern photo.jpg}. */
public final class ClassifyAPhoto {
  private ClassifyAPhoto() {}

  public static void main(String[] arguments) {
    Path model = Path.of(arguments[0]);
    Path photo = Path.of(arguments[1]);
    // tag::classify[]
    try (ImageClassifier classifier = Discern.open(model)) {
      Answer answer = classifier.classify(Discern.photo(photo));
      if (answer instanceof Answer.Answered answered) {
        System.out.println(answered.decided().best()); // Score[label=rotten, probability=0.98]
      } else if (answer instanceof Answer.Refused refused) {
        System.out.println(refused.refusal().sentence()); // photo.jpg is empty (0 bytes). ...
      }
    }
    // end::classify[]
  }
}
