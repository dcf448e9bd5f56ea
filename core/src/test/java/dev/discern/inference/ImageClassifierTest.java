package dev.discern.inference;

import static dev.discern.inference.GreyWorld.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.GreyWorld.GreyClassifier;
import dev.discern.inference.image.Photo;
import dev.discern.inference.model.Gallery;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageClassifierTest {
  private final AtomicLong clock = new AtomicLong();
  private final GreyClassifier model =
      GreyWorld.classifier(List.of("dark", "light"), grey -> new double[] {100 - grey, grey - 100});
  private final ImageClassifier classifier =
      new ImageClassifier(GreyWorld.decoder(), model, Gallery.EMPTY, () -> clock.getAndAdd(10));

  @Test
  void a_photo_is_decoded_preprocessed_predicted_and_decided() {
    Answer.Answered answer = answered(classifier.classify(photo(120)));
    assertThat(answer.photo()).isEqualTo("grey-120.png");
    assertThat(answer.decided().best().label()).isEqualTo("light");
    assertThat(answer.facts().size()).hasToString("1x1");
  }

  @Test
  void answers_keep_the_order_of_the_photos() {
    List<Photo> photos = IntStream.range(0, 200).mapToObj(GreyWorld::photo).toList();
    List<Answer> answers = classifier.classify(photos);
    assertThat(answers)
        .extracting(Answer::photo)
        .isEqualTo(photos.stream().map(Photo::name).toList());
    assertThat(answers.subList(0, 100))
        .allMatch(answer -> answered(answer).decided().best().label().equals("dark"));
    assertThat(answers.subList(101, 200))
        .allMatch(answer -> answered(answer).decided().best().label().equals("light"));
  }

  @Test
  void one_refusal_does_not_touch_the_others() {
    List<Answer> answers =
        classifier.classify(List.of(photo(0), photo(GreyWorld.BROKEN), photo(200)));
    assertThat(answered(answers.get(0)).decided().best().label()).isEqualTo("dark");
    assertThat(answers.get(1))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused -> {
              assertThat(refused.photo()).isEqualTo("grey-255.png");
              assertThat(refused.refusal()).hasMessage("grey-255.png is broken. Send another.");
            });
    assertThat(answered(answers.get(2)).decided().best().label()).isEqualTo("light");
    assertThat(model.batches).containsExactly(2);
  }

  @Test
  void a_batch_gives_each_photo_the_answer_it_gets_alone() {
    List<Photo> photos = List.of(photo(98), photo(100), photo(101));
    List<Answer> together = classifier.classify(photos);
    for (int i = 0; i < photos.size(); i++) {
      assertThat(answered(together.get(i)).decided())
          .isEqualTo(answered(classifier.classify(photos.get(i))).decided());
    }
  }

  @Test
  void the_model_is_not_asked_when_no_photo_is_left() {
    assertThat(classifier.classify(List.of())).isEmpty();
    assertThat(classifier.classify(photo(GreyWorld.BROKEN))).isInstanceOf(Answer.Refused.class);
    assertThat(model.batches).isEmpty();
  }

  @Test
  void timings_are_per_station_and_predicting_is_shared_by_the_batch() {
    List<Answer> answers = classifier.classify(List.of(photo(1), photo(2)));
    assertThat(answered(answers.get(0)).timings()).isEqualTo(new Answer.Timings(10, 10, 5));
    assertThat(answered(answers.get(0)).timings().total()).isEqualTo(25);
  }

  @Test
  void a_broken_model_is_no_photos_fault() {
    ImageClassifier broken =
        new ImageClassifier(
            GreyWorld.decoder(),
            GreyWorld.classifier(
                List.of("a", "b"),
                grey -> {
                  throw Refusal.of(RefusalCode.MODEL_BROKEN, "greys", "gives no numbers.");
                }),
            Gallery.EMPTY,
            () -> 0);
    assertThatThrownBy(() -> broken.classify(photo(1))).hasMessage("greys gives no numbers.");
  }

  @Test
  void closing_closes_the_model() {
    classifier.close();
    assertThat(model.closed).isTrue();
  }

  private static Answer.Answered answered(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Answered.class);
    return (Answer.Answered) answer;
  }
}
