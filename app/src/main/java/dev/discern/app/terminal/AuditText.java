package dev.discern.app.terminal;

import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.audit.Kinship;
import dev.discern.training.audit.LabelCheck;
import dev.discern.training.audit.LabelCheck.Suspect;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.choices.Choices;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An audit's findings in a few lines for a person. */
public final class AuditText {
  private static final int NAMED = 5;

  private AuditText() {}

  public static void print(AuditReport report, PrintStream out) {
    out.println(
        "%s: %d photos of %d labels"
            .formatted(report.data(), report.photos(), report.labels().size()));
    report.headlines().forEach(out::println);
    out.println(line("Labels", balance(report.labels())));
    for (Kinship kinship : Kinship.values()) {
      if (kinship != Kinship.SAME_GROUP || !report.copies(kinship).isEmpty()) {
        printCopies(kinship.title(), report.copies(kinship), out);
      }
    }
    printSuspects(report.labelCheck(), out);
    for (Oddity oddity : Oddity.values()) {
      int photos = report.odd(oddity).size();
      if (photos > 0) {
        out.println(line(oddity.title(), counted(photos, "photo")));
      }
    }
    printChoices(report.choices(), out);
    report.unreadable().stream()
        .limit(NAMED)
        .forEach(each -> out.println(line("Unreadable", each.reason())));
    if (report.unreadable().size() > NAMED) {
      out.println(line("", "%d more".formatted(report.unreadable().size() - NAMED)));
    }
  }

  private static void printSuspects(LabelCheck check, PrintStream out) {
    List<Suspect> suspects = check.suspects();
    out.println(
        line("Suspected labels", counted(suspects.size(), "photo") + " (" + check.words() + ")"));
    suspects.stream()
        .limit(NAMED)
        .forEach(
            each ->
                out.println(
                    line(
                        "  probably " + each.likely(),
                        String.format(
                            Locale.ROOT,
                            "%s (%.0f to %.0f %%)",
                            each.photo().file(),
                            100 * each.other(),
                            100 * each.given()))));
  }

  private static void printChoices(Choices choices, PrintStream out) {
    if (!choices.words().isEmpty()) {
      out.println(line("Chosen before", choices.words()));
    }
    choices.passedOver().stream().limit(NAMED).forEach(words -> out.println(line("", words)));
  }

  private static String balance(List<LabelCount> labels) {
    if (labels.isEmpty()) {
      return "none: no photo can be used";
    }
    String named =
        labels.stream()
            .limit(NAMED)
            .map(each -> each.label() + " " + each.photos())
            .collect(Collectors.joining(", "));
    LabelCount last = labels.get(labels.size() - 1);
    return labels.size() > NAMED ? named + " ... " + last.label() + " " + last.photos() : named;
  }

  private static void printCopies(String title, List<CopyGroup> groups, PrintStream out) {
    List<CopyGroup> across = groups.stream().filter(CopyGroup::acrossParts).toList();
    List<CopyGroup> twoLabels = groups.stream().filter(CopyGroup::twoLabels).toList();
    out.println(
        line(
            title,
            counted(groups.size(), "group")
                + (across.isEmpty() ? "" : ", %d across parts".formatted(across.size()))
                + (twoLabels.isEmpty()
                    ? ""
                    : ", %d under two labels".formatted(twoLabels.size()))));
    twoLabels.stream()
        .limit(NAMED)
        .forEach(group -> out.println(line("  two labels", files(group))));
    across.stream()
        .filter(group -> !group.twoLabels())
        .limit(NAMED)
        .forEach(group -> out.println(line("  across parts", files(group))));
  }

  private static String files(CopyGroup group) {
    int more = group.photos().size() - NAMED;
    return group.photos().stream().limit(NAMED).map(Member::file).collect(Collectors.joining(" = "))
        + (more > 0 ? " and %d more".formatted(more) : "");
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String line(String title, String words) {
    return String.format(Locale.ROOT, "%-34s %s", title, words);
  }
}
