package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThinningTest {
  private final Split split =
      new Split(
          photos("train", 16, 8), photos("val", 4, 4), photos("test", 4, 4), List.of(), "all");

  @Test
  void a_share_of_each_label_is_left_to_learn_from_and_what_is_judged_stays() {
    Split half = thin(PhotoGroups.NONE, 0.5);
    assertThat(labels(half.train())).containsOnly("a", "b").hasSize(12);
    assertThat(half.train().stream().filter(photo -> photo.label().equals("a"))).hasSize(8);
    assertThat(half.validation()).hasSize(4);
    assertThat(half.test()).isEqualTo(split.test());
    assertThat(half.description()).isEqualTo("all; of these 12 train and 4 validation");
  }

  @Test
  void all_is_all() {
    Split all = thin(PhotoGroups.NONE, 1);
    assertThat(all.train()).containsExactlyInAnyOrderElementsOf(split.train());
    assertThat(all.validation()).containsExactlyInAnyOrderElementsOf(split.validation());
  }

  @Test
  void a_larger_share_holds_every_photo_of_a_smaller_one() {
    assertThat(thin(PhotoGroups.NONE, 0.5).train())
        .containsAll(thin(PhotoGroups.NONE, 0.25).train());
  }

  @Test
  void another_seed_draws_other_photos() {
    assertThat(new Thinning(2, PhotoGroups.NONE).thin(split, 0.5).train())
        .hasSize(12)
        .isNotEqualTo(thin(PhotoGroups.NONE, 0.5).train());
  }

  @Test
  void each_label_keeps_a_photo_however_small_the_share() {
    Split least = thin(PhotoGroups.NONE, 0.01);
    assertThat(labels(least.train())).containsExactly("a", "b");
    assertThat(labels(least.validation())).containsExactly("a", "b");
  }

  @Test
  void groups_are_never_torn() {
    List<Path> ofA = split.train().stream().map(LabelledPhoto::file).limit(16).toList();
    PhotoGroups fours =
        PhotoGroups.of(IntStream.range(0, 4).mapToObj(i -> ofA.subList(4 * i, 4 * i + 4)).toList());
    List<Path> kept = thin(fours, 0.5).train().stream().map(LabelledPhoto::file).toList();
    assertThat(fours.all().stream().filter(kept::containsAll)).hasSize(2);
    assertThat(kept).filteredOn(ofA::contains).hasSize(8);
  }

  private Split thin(PhotoGroups groups, double share) {
    return new Thinning(1, groups).thin(split, share);
  }

  private static List<String> labels(List<LabelledPhoto> photos) {
    return photos.stream().map(LabelledPhoto::label).toList();
  }

  private static List<LabelledPhoto> photos(String part, int ofA, int ofB) {
    return Stream.concat(of(part, "a", ofA), of(part, "b", ofB)).toList();
  }

  private static Stream<LabelledPhoto> of(String part, String label, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> part + "/" + label + "/" + i)
        .map(name -> new LabelledPhoto(Path.of(name), label, "sha of " + name));
  }
}
