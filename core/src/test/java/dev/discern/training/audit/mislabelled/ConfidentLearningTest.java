package dev.discern.training.audit.mislabelled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.audit.mislabelled.ConfidentLearning.Suspicion;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {
  private static final int LABELS = 4;

  @Test
  void labels_that_were_turned_into_others_are_found_and_few_besides() {
    int[] shown = IntStream.range(0, 1000).map(photo -> photo % LABELS).toArray();
    int[] given = shown.clone();
    Set<Integer> turned = new TreeSet<>();
    for (int photo = 0; photo < 1000; photo += 20) {
      given[photo] = (shown[photo] + 1 + photo / 20 % (LABELS - 1)) % LABELS;
      turned.add(photo);
    }

    Set<Integer> found = photos(new ConfidentLearning(given, goodModel(shown)).suspicions());

    Set<Integer> right = new TreeSet<>(found);
    right.retainAll(turned);
    assertThat(turned).hasSize(50);
    assertThat(right).hasSizeGreaterThanOrEqualTo(45);
    assertThat(found.size() - right.size()).isLessThanOrEqualTo(5);
  }

  @Test
  void a_suspicion_names_what_the_photo_probably_shows_and_the_surest_come_first() {
    double[][] probabilities = {
      {0.9, 0.1, 0}, {0.8, 0.2, 0}, {0.05, 0.95, 0}, {0.3, 0.7, 0}, {0, 0.1, 0.9}, {0.02, 0.98, 0}
    };
    int[] given = {0, 0, 1, 1, 2, 0};
    assertThat(new ConfidentLearning(given, probabilities).suspicions())
        .containsExactly(new Suspicion(5, 1, 0.02 - 0.98));

    given[2] = 2;
    assertThat(new ConfidentLearning(given, probabilities).suspicions())
        .extracting(Suspicion::photo)
        .containsExactly(5, 2);
  }

  @Test
  void a_label_that_the_model_is_never_sure_of_does_not_make_its_photos_suspects() {
    double[][] probabilities = new double[40][];
    int[] given = new int[40];
    for (int photo = 0; photo < 40; photo++) {
      given[photo] = photo % 2;
      probabilities[photo] = photo % 2 == 0 ? new double[] {0.97, 0.03} : new double[] {0.6, 0.4};
    }
    assertThat(new ConfidentLearning(given, probabilities).suspicions()).isEmpty();
  }

  @Test
  void right_labels_are_not_suspected_nor_is_a_label_that_nobody_carries() {
    int[] shown = IntStream.range(0, 200).map(photo -> photo % 3).toArray();
    assertThat(new ConfidentLearning(shown, goodModel(shown)).suspicions())
        .hasSizeLessThanOrEqualTo(2)
        .extracting(Suspicion::likely)
        .doesNotContain(3);
  }

  @Test
  void no_photos_no_suspicion() {
    assertThat(new ConfidentLearning(new int[0], new double[0][]).suspicions()).isEmpty();
  }

  /** Usually sure of what a photo shows, sometimes in doubt, rarely wrong. */
  private static double[][] goodModel(int[] shown) {
    SplittableRandom random = new SplittableRandom(11);
    return Arrays.stream(shown)
        .mapToObj(label -> softmax(label, 1.5 + 3 * random.nextDouble(), random))
        .toArray(double[][]::new);
  }

  private static double[] softmax(int label, double sureness, SplittableRandom random) {
    double[] each =
        IntStream.range(0, LABELS)
            .mapToDouble(i -> Math.exp((i == label ? sureness : 0) + random.nextDouble()))
            .toArray();
    double sum = Arrays.stream(each).sum();
    return Arrays.stream(each).map(value -> value / sum).toArray();
  }

  private static Set<Integer> photos(List<Suspicion> suspicions) {
    return suspicions.stream().map(Suspicion::photo).collect(Collectors.toCollection(TreeSet::new));
  }
}
