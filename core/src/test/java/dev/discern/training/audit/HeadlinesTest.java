package dev.discern.training.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.dataset.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
  @Test
  void a_division_that_tests_on_what_was_learnt_is_named_with_how_many_photos_leak() {
    List<CopyGroup> film =
        IntStream.range(0, 5)
            .mapToObj(i -> group("t" + i, Part.TEST, "l" + i, Part.TRAIN))
            .toList();
    assertThat(headlines(film, label("a", 100, 20), label("b", 100, 20)))
        .containsExactly(
            "5 of 40 test photos have a copy, a near copy or one of their group among those to learn from:"
                + " figures on this division as it is mean little. train moves them there; or divide anew, by group.");
  }

  @Test
  void a_few_leaks_are_moved_and_a_photo_in_two_groups_counts_once() {
    List<CopyGroup> two =
        List.of(
            group("t", Part.TEST, "l", Part.TRAIN), group("t", Part.TEST, "v", Part.VALIDATION));
    assertThat(headlines(two, label("a", 100, 20), label("b", 100, 20)))
        .containsExactly(
            "1 of 40 test photos have a copy, a near copy or one of their group among those to learn from; train moves them there.");
  }

  @Test
  void copies_within_a_part_and_undivided_folders_leak_nothing() {
    assertThat(
            headlines(
                List.of(group("1", Part.TEST, "2", Part.TEST), group("3", null, "4", null)),
                label("a", 50, 50)))
        .isEmpty();
  }

  @Test
  void uneven_labels_and_rare_ones_are_named() {
    assertThat(headlines(List.of(), label("cat", 400, 0), label("dog", 90, 0), label("owl", 12, 0)))
        .containsExactly(
            "“cat” has 400 photos and “owl” has 12: accuracy over all hides how the rare label fares; look at its own figures.",
            "“owl” has only 12 photos: what is measured on them is a guess.");
    assertThat(headlines(List.of(), label("cat", 25, 0), label("owl", 12, 0)))
        .containsExactly(
            "2 labels have fewer than 30 photos, “owl” only 12: what is measured on them is a guess.");
    assertThat(headlines(List.of(), label("cat", 100, 0), label("owl", 40, 0))).isEmpty();
  }

  private static List<String> headlines(List<CopyGroup> copies, LabelCount... labels) {
    return new Headlines(List.of(labels), copies).sentences();
  }

  private static LabelCount label(String name, int photos, int tested) {
    return new LabelCount(name, photos, tested == 0 ? Map.of() : Map.of(Part.TEST, tested));
  }

  private static CopyGroup group(
      String one, @Nullable Part itsPart, String other, @Nullable Part othersPart) {
    return new CopyGroup(
        Kinship.NEAR_COPY,
        List.of(new Member(one, "a", itsPart, ""), new Member(other, "a", othersPart, "")));
  }
}
