package dev.discern.training.audit;

import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.dataset.Part;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What to know of a folder before any figure is believed. */
record Headlines(List<LabelCount> labels, List<CopyGroup> copies) {
  /** From which share of the test photos on a division is past mending, and a new one is needed. */
  private static final double MANY = 0.1;

  /** How many times as many photos the commonest label may have as the rarest. */
  private static final double UNEVEN = 4;

  /** Fewer, and the 95 % interval of a label's accuracy is wider than 25 points at the best. */
  private static final int FEW = 30;

  List<String> sentences() {
    return Stream.of(leak(), uneven(), few()).flatMap(Optional::stream).toList();
  }

  private Optional<String> leak() {
    long leaked = copies.stream().flatMap(Headlines::testedAndLearnt).distinct().count();
    long tested = labels.stream().mapToInt(label -> label.parts().getOrDefault(Part.TEST, 0)).sum();
    if (leaked == 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            leaked >= MANY * tested
                ? "%,d of %,d test photos have a copy, a near copy or one of their group among those to learn from: figures on this division as it is mean little. train moves them there; or divide anew, by group."
                : "%,d of %,d test photos have a copy, a near copy or one of their group among those to learn from; train moves them there.",
            leaked,
            tested));
  }

  private static Stream<String> testedAndLearnt(CopyGroup group) {
    boolean learnt =
        group.photos().stream()
                .map(Member::part)
                .filter(Objects::nonNull)
                .anyMatch(Part.TEST::equals)
            && group.photos().stream().anyMatch(photo -> photo.part() != Part.TEST);
    return learnt
        ? group.photos().stream().filter(photo -> photo.part() == Part.TEST).map(Member::file)
        : Stream.empty();
  }

  private Optional<String> uneven() {
    if (labels.size() < 2) {
      return Optional.empty();
    }
    LabelCount most = labels.get(0);
    LabelCount least = labels.get(labels.size() - 1);
    return most.photos() < UNEVEN * least.photos()
        ? Optional.empty()
        : Optional.of(
            "“%s” has %d photos and “%s” has %d: accuracy over all hides how the rare label fares; look at its own figures."
                .formatted(most.label(), most.photos(), least.label(), least.photos()));
  }

  private Optional<String> few() {
    List<LabelCount> few = labels.stream().filter(label -> label.photos() < FEW).toList();
    if (few.isEmpty()) {
      return Optional.empty();
    }
    LabelCount least = few.get(few.size() - 1);
    return Optional.of(
        few.size() == 1
            ? "“%s” has only %d photos: what is measured on them is a guess."
                .formatted(least.label(), least.photos())
            : "%d labels have fewer than %d photos, “%s” only %d: what is measured on them is a guess."
                .formatted(few.size(), FEW, least.label(), least.photos()));
  }
}
