package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.Sha256;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.choices.Choices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every division into folds, over datasets drawn with fixed seeds. */
class FoldSplitterPropertiesTest {

  record Drawn(Dataset dataset, PhotoGroups groups, int count) {
    Folds folds(Dataset of) {
      return new FoldSplitter(count, 7, Shares.DEFAULT, groups, PhotoGroups.NONE).divide(of);
    }
  }

  static Stream<Drawn> drawn() {
    return IntStream.range(0, 60).mapToObj(seed -> drawn(new Random(seed)));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void every_photo_is_tested_exactly_once(Drawn drawn) {
    List<LabelledPhoto> tested =
        drawn.folds(drawn.dataset).splits().stream().flatMap(each -> each.test().stream()).toList();
    assertThat(tested).containsExactlyInAnyOrderElementsOf(drawn.dataset.photos());
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void no_group_and_no_content_is_in_two_parts_of_a_split(Drawn drawn) {
    for (Split split : drawn.folds(drawn.dataset).splits()) {
      Set<Object> seen = new HashSet<>();
      for (List<LabelledPhoto> part : List.of(split.train(), split.validation(), split.test())) {
        assertThat(part).isNotEmpty();
        Set<Object> identities =
            part.stream()
                .flatMap(photo -> Stream.of(drawn.groups.groupOf(photo.file()), photo.sha256()))
                .collect(Collectors.toSet());
        assertThat(seen).doesNotContainAnyElementsOf(identities);
        seen.addAll(identities);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void every_label_is_learnt_in_every_split(Drawn drawn) {
    for (Split split : drawn.folds(drawn.dataset).splits()) {
      assertThat(split.train().stream().map(LabelledPhoto::label))
          .containsAll(drawn.dataset.labels());
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void the_same_photos_give_the_same_folds_whatever_the_order_of_files(Drawn drawn) {
    List<LabelledPhoto> shuffled = new ArrayList<>(drawn.dataset.photos());
    Collections.shuffle(shuffled, new Random(1));
    Dataset other =
        new Dataset(
            drawn.dataset.root(),
            drawn.dataset.labels(),
            shuffled,
            Map.of(),
            List.of(),
            Choices.NONE,
            "");
    assertThat(drawn.folds(other)).isEqualTo(drawn.folds(drawn.dataset));
  }

  /** Two to four labels of 12 to 60 photos, some of them copies, some in groups of one label. */
  private static Drawn drawn(Random random) {
    List<String> labels = IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> "l" + i).toList();
    List<LabelledPhoto> photos = new ArrayList<>();
    List<List<Path>> groups = new ArrayList<>();
    for (String label : labels) {
      int count = 12 + random.nextInt(49);
      for (int i = 0; i < count; i++) {
        String content = label + (i > 8 && random.nextInt(5) == 0 ? random.nextInt(i) : i);
        Path file = Path.of(label, i + ".png");
        photos.add(new LabelledPhoto(file, label, Sha256.of(content)));
        if (i > 8 && random.nextInt(3) == 0) {
          groups.add(List.of(file, Path.of(label, (i - 1) + ".png")));
        }
      }
    }
    return new Drawn(
        new Dataset(Path.of("data"), labels, photos, Map.of(), List.of(), Choices.NONE, ""),
        PhotoGroups.of(groups),
        2 + random.nextInt(5));
  }
}
