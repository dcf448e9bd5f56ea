package dev.discern.app.cli;

import dev.discern.app.dataset.Added;
import dev.discern.app.dataset.DatasetAddition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was added to a dataset, in sentences. */
final class AddedText {
  private AddedText() {}

  static List<String> of(Path data, Added added) {
    List<String> lines = new ArrayList<>();
    int count = sum(added.byLabel());
    lines.add(
        count == 0
            ? "Nothing is new for %s.".formatted(data)
            : "%s added to %s: %s. %s says where each comes from."
                .formatted(
                    photos(count), data, counts(added.byLabel()), DatasetAddition.WHERE_FROM));
    say(lines, added.relabelled(), "of them moved from another label, which was taken back.");
    say(lines, added.alreadyThere(), "added before.");
    say(
        lines,
        added.confirmations(),
        "confirmed as answered, and left out; --confirmed adds them.");
    say(
        lines,
        sum(added.unknownLabels()),
        "left out, their labels have no folder there: %s. --new-labels makes what can be one."
            .formatted(counts(added.unknownLabels())));
    say(lines, added.photosGone(), "not in the inbox any more.");
    return lines;
  }

  private static void say(List<String> lines, int count, String what) {
    if (count > 0) {
      lines.add("%d %s".formatted(count, what));
    }
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String photos(int count) {
    return count == 1 ? "1 photo" : count + " photos";
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> "%d %s".formatted(count.getValue(), count.getKey()))
        .collect(Collectors.joining(", "));
  }
}
