package dev.discern.training.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.Gallery;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Progress;
import dev.discern.training.evaluation.EvaluationSet;
import dev.discern.training.evaluation.comparison.Comparer.Contender;
import dev.discern.training.evaluation.comparison.Comparison.Unlike;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.judging.Examination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparerTest {
  @TempDir private Path root;

  private final List<LabelledPhoto> photos = new ArrayList<>();

  /** Right from 100 on; the other only from {@code from} on. */
  private final Contender good =
      contender("good@1", List.of("dark", "light"), grey -> new double[] {100 - grey, grey - 100});

  @Test
  void both_see_the_same_photos_whatever_the_order_of_their_labels() throws IOException {
    add(40, 10, "dark");
    add(10, 150, "light");
    Comparison found = comparison(good, lightFrom(160));
    assertThat(found.accuracyOfFirst()).isEqualTo(Proportion.of(50, 50));
    assertThat(found.accuracyOfSecond()).isEqualTo(Proportion.of(40, 50));
    assertThat(found.pairs()).isEqualTo(new Pairs(40, 10, 0, 0));
    assertThat(found.difference().value()).isEqualTo(0.2);
    assertThat(found.verdict())
        .startsWith("good@1 is better on photos like these: of the 10 that only one gets right,");
  }

  @Test
  void a_few_photos_do_not_tell_which_is_better() throws IOException {
    add(61, 10, "dark");
    add(3, 150, "light");
    Comparison found = comparison(good, lightFrom(160));
    assertThat(found.verdict())
        .isEqualTo(
            "Of 64 photos one is right and the other wrong on 3 (good@1 on 3, worse@2 on 0): this does not tell"
                + " which is better.");
    assertThat(found.test().p()).isEqualTo(0.25);
  }

  @Test
  void photos_of_one_thing_cannot_pass_for_many() throws IOException {
    add(12, 10, "dark");
    add(12, 150, "light");
    List<Path> oneThing =
        photos.stream()
            .filter(each -> each.label().equals("light"))
            .map(LabelledPhoto::file)
            .toList();
    EvaluationSet grouped = set().keeping(PhotoGroups.of(List.of(oneThing)));
    Comparison found = new Comparer(good, lightFrom(160)).compare(grouped, Progress.SILENT);
    assertThat(found.test().p()).isLessThan(0.05);
    assertThat(found.difference().groups()).isEqualTo(13);
    assertThat(found.difference().interval().contains(0)).isTrue();
    assertThat(found.verdict()).endsWith("this does not tell which is better.");
  }

  @Test
  void models_that_get_the_same_photos_right_cannot_be_told_apart() throws IOException {
    add(5, 10, "dark");
    add(5, 150, "dark");
    assertThat(comparison(good, good).verdict())
        .isEqualTo(
            "Of 10 photos they get the same ones right: this does not tell which is better.");
  }

  @Test
  void the_photos_they_answer_differently_are_named() throws IOException {
    add(1, 150, "dark");
    add(1, 155, "light");
    add(1, 10, "dark");
    assertThat(comparison(good, lightFrom(160)).unlike())
        .extracting(Unlike::file)
        .containsExactly("150-0.png", "155-0.png");
  }

  @Test
  void a_photo_that_cannot_be_decoded_is_not_compared() throws IOException {
    add(2, 10, "dark");
    add(1, GreyWorld.BROKEN, "dark");
    Comparison found = comparison(good, good);
    assertThat(found.notCompared()).isEqualTo(1);
    assertThat(found.pairs().photos()).isEqualTo(2);
  }

  @Test
  void models_of_other_labels_are_refused_and_the_labels_named() {
    Contender other = contender("third@1", List.of("dark", "bright"), grey -> new double[] {0, 1});
    assertThatThrownBy(() -> new Comparer(good, other))
        .hasMessage(
            "good@1 and third@1 do not tell the same labels apart: only one of them has “bright”, “light”. Compare"
                + " models of the same labels.");
  }

  private Contender lightFrom(int from) {
    return contender(
        "worse@2", List.of("light", "dark"), grey -> new double[] {grey - from, from - grey});
  }

  private Comparison comparison(Contender first, Contender second) {
    return new Comparer(first, second).compare(set(), Progress.SILENT);
  }

  private EvaluationSet set() {
    return new EvaluationSet(
        root, "f00d", "every photo of the folder", photos, List.of(), PhotoGroups.NONE);
  }

  private static Contender contender(
      String name, List<String> labels, IntFunction<double[]> logits) {
    ImageClassifier model =
        new ImageClassifier(
            GreyWorld.decoder(), GreyWorld.classifier(labels, logits), Gallery.EMPTY, () -> 0);
    return new Contender(name, new Examination(model, GreyWorld::read, 2));
  }

  private void add(int times, int grey, String label) throws IOException {
    for (int i = 0; i < times; i++) {
      Path file = root.resolve(grey + "-" + i + ".png");
      Files.write(file, new byte[] {(byte) grey});
      photos.add(new LabelledPhoto(file, label, file.toString()));
    }
  }
}
