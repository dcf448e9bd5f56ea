package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.Sha256;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.choices.Choices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every split, over datasets drawn with fixed seeds. */
class SplitterPropertiesTest {
  private static final long SEED = 7;

  static Stream<Dataset> datasets() {
    return IntStream.range(0, 60).mapToObj(seed -> drawn(new Random(seed), seed % 3 > 0));
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void every_photo_is_in_exactly_one_part(Dataset dataset) {
    Split split = split(dataset, SEED);
    List<LabelledPhoto> all = all(split);
    assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(dataset.photos());
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void no_content_is_in_two_parts(Dataset dataset) {
    Split split = split(dataset, SEED);
    Set<String> seen = new HashSet<>();
    for (List<LabelledPhoto> part : List.of(split.train(), split.validation(), split.test())) {
      assertThat(Collections.disjoint(seen, hashes(part))).isTrue();
      seen.addAll(hashes(part));
    }
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void drawn_parts_hold_every_label(Dataset dataset) {
    Split split = split(dataset, SEED);
    assertThat(labels(split.train())).isEqualTo(new TreeSet<>(dataset.labels()));
    if (dataset.readyMade().isEmpty()) {
      assertThat(labels(split.validation())).isEqualTo(new TreeSet<>(dataset.labels()));
      assertThat(labels(split.test())).isEqualTo(new TreeSet<>(dataset.labels()));
    }
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void the_same_seed_gives_the_same_split_whatever_the_order_of_files(Dataset dataset) {
    List<LabelledPhoto> shuffled = new ArrayList<>(dataset.photos());
    Collections.shuffle(shuffled, new Random(1));
    Dataset other =
        new Dataset(
            dataset.root(),
            dataset.labels(),
            shuffled,
            dataset.readyMade(),
            List.of(),
            Choices.NONE,
            "");
    Split one = split(dataset, SEED);
    Split two = split(other, SEED);
    assertThat(hashesInOrder(two)).isEqualTo(hashesInOrder(one));
    assertThat(two.description()).isEqualTo(one.description());
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void another_seed_gives_another_split_unless_the_folder_came_divided(Dataset dataset) {
    boolean differs =
        IntStream.range(0, 20)
            .anyMatch(
                seed ->
                    !hashes(split(dataset, seed).validation())
                        .equals(hashes(split(dataset, SEED).validation())));
    assertThat(differs).isEqualTo(!dataset.readyMade().containsValue(Part.VALIDATION));
  }

  private static Split split(Dataset dataset, long seed) {
    return new Splitter(seed, Shares.DEFAULT).split(dataset);
  }

  private static List<LabelledPhoto> all(Split split) {
    return Stream.of(split.train(), split.validation(), split.test())
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> hashesInOrder(Split split) {
    return all(split).stream().map(LabelledPhoto::sha256).toList();
  }

  private static Set<String> hashes(List<LabelledPhoto> photos) {
    return photos.stream().map(LabelledPhoto::sha256).collect(Collectors.toSet());
  }

  private static Set<String> labels(List<LabelledPhoto> photos) {
    return photos.stream().map(LabelledPhoto::label).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Two to five labels of four to forty photos, a fifth of them copies, ready-made or not. */
  private static Dataset drawn(Random random, boolean divided) {
    List<String> labels = IntStream.range(0, 2 + random.nextInt(4)).mapToObj(i -> "l" + i).toList();
    List<LabelledPhoto> photos = new ArrayList<>();
    Map<Path, Part> parts = new HashMap<>();
    boolean withValidation = random.nextBoolean();
    List<Part> choice = withValidation ? List.of(Part.values()) : List.of(Part.TRAIN, Part.TEST);
    for (String label : labels) {
      int count = 4 + random.nextInt(37);
      for (int i = 0; i < count; i++) {
        String content = label + (i > 4 && random.nextInt(5) == 0 ? random.nextInt(i) : i);
        Path file = Path.of(label, i + ".png");
        photos.add(new LabelledPhoto(file, label, Sha256.of(content)));
        parts.put(file, i < 3 ? Part.TRAIN : choice.get(random.nextInt(choice.size())));
      }
    }
    parts.put(photos.get(3).file(), Part.TEST);
    if (withValidation) {
      parts.put(photos.get(4).file(), Part.VALIDATION);
    }
    return new Dataset(
        Path.of("data"), labels, photos, divided ? parts : Map.of(), List.of(), Choices.NONE, "");
  }
}
