package dev.discern.training.evaluation.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.slice.Slices.Slice;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotoSlicesTest {
  private final PhotoSlices slices =
      new PhotoSlices(new boolean[] {true, true, false, true, false, true});

  @Test
  void photos_are_cut_into_thirds_by_their_shorter_side() {
    assertThat(slices.bySize(new int[] {3000, 100, 150, 640, 480, 2000}))
        .contains(
            new Slices(
                "Short side",
                List.of(
                    new Slice("100 to 150 px", Proportion.of(1, 2)),
                    new Slice("480 to 640 px", Proportion.of(1, 2)),
                    new Slice("2,000 to 3,000 px", Proportion.of(2, 2)))));
  }

  @Test
  void photos_that_are_all_alike_are_not_cut() {
    assertThat(slices.bySize(new int[] {224, 224, 224, 224, 224, 224})).isEmpty();
    assertThat(slices.byOrientation(new int[] {1, 1, 1, 1, 1, 1})).isEmpty();
  }

  @Test
  void photos_that_the_tag_turns_are_told_from_the_others() {
    assertThat(slices.byOrientation(new int[] {1, 6, 6, 1, 1, 8}).orElseThrow().slices())
        .containsExactly(
            new Slice("stored upright", Proportion.of(2, 3)),
            new Slice("turned by its EXIF tag", Proportion.of(2, 3)));
  }

  @Test
  void overlapping_intervals_show_no_difference() {
    Slices few = slices.bySize(new int[] {1, 1, 1, 2, 2, 2}).orElseThrow();
    assertThat(few.allOverlap()).isTrue();
    Slices many =
        new Slices(
            "x",
            List.of(
                new Slice("a", Proportion.of(100, 100)), new Slice("b", Proportion.of(50, 100))));
    assertThat(many.allOverlap()).isFalse();
  }
}
