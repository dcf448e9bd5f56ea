package dev.discern.training.dataset.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.choices.Choices;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitPlanTest {
  private static final Dataset ANY =
      new Dataset(Path.of("photos"), List.of(), List.of(), Map.of(), List.of(), Choices.NONE, "");

  private final List<Path> copies = List.of(Path.of("a.jpg"), Path.of("b.jpg"));

  @Test
  void near_copies_stay_together() {
    assertThat(SplitPlan.DEFAULT.together(ANY, PhotoGroups.of(List.of(copies))).all())
        .containsExactly(copies);
  }

  @Test
  void where_leaks_are_allowed_near_copies_are_photos_like_others() {
    SplitPlan leaking = new SplitPlan(Shares.DEFAULT, SplitPlan.DEFAULT.groups(), true, 0);
    assertThat(leaking.together(ANY, PhotoGroups.of(List.of(copies))).all()).isEmpty();
  }

  @Test
  void with_folds_a_few_copies_do_not_join_named_groups() {
    List<Path> monday = List.of(Path.of("a.jpg"), Path.of("c.jpg"));
    NamedGroups days = dataset -> PhotoGroups.of(List.of(monday));
    SplitPlan folds = new SplitPlan(Shares.DEFAULT, days, false, 2);
    SplitPlan parts = new SplitPlan(Shares.DEFAULT, days, false, 0);
    PhotoGroups near = PhotoGroups.of(List.of(copies));
    assertThat(folds.related(ANY, near).all()).containsExactly(monday);
    assertThat(parts.related(ANY, near).all())
        .containsExactly(List.of(Path.of("a.jpg"), Path.of("b.jpg"), Path.of("c.jpg")));
  }

  @Test
  void fewer_photos_have_fewer_named_groups_unless_these_are_the_folds() {
    List<Path> files = Stream.of("a.jpg", "b.jpg", "c.jpg").map(Path::of).toList();
    Dataset three =
        new Dataset(
            Path.of("photos"),
            List.of("x"),
            files.stream().map(file -> new LabelledPhoto(file, "x", "of " + file)).toList(),
            Map.of(),
            List.of(),
            Choices.NONE,
            "");
    NamedGroups days = dataset -> PhotoGroups.of(List.of(List.of(files.get(0), files.get(2))));
    SplitPlan days2 = new SplitPlan(Shares.DEFAULT, days, false, 2);
    SplitPlan days3 = new SplitPlan(Shares.DEFAULT, days, false, 3);
    assertThat(days2.units(three, PhotoGroups.of(List.of(copies))).all()).containsExactly(copies);
    assertThat(days3.units(three, PhotoGroups.of(List.of(copies))).all()).containsExactly(files);
  }
}
