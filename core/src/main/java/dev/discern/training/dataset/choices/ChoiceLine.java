package dev.discern.training.dataset.choices;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.refusal.Vocabulary;
import dev.discern.training.dataset.choices.Choice.Action;
import java.nio.file.Path;

/** One line of a file of choices. */
record ChoiceLine(Path file, int line, String text) {
  private static final int LEAST_HEX = 8;
  private static final Vocabulary<Action> ACTIONS = Vocabulary.of(Action.values(), Action::word);

  static Refusal refuse(Path file, int line, String predicate) {
    return Refusal.of(
            RefusalCode.CONFIGURATION_INVALID,
            file.toString(),
            "line %d %s".formatted(line, predicate))
        .with("line", line);
  }

  Choice choice() {
    String[] columns = text.split("\t", -1);
    if (columns.length < 2 || columns.length > 4) {
      throw refuse(
          "has %d columns. Write the photo's path, a tab and keep or drop; or relabel, a tab and the label."
              .formatted(columns.length));
    }
    Action action = action(columns[1].strip());
    String label = columns.length > 2 ? columns[2].strip() : "";
    refuseMismatch(action, label);
    String sha256 = columns.length > 3 ? sha256(columns[3].strip()) : "";
    return new Choice(line, path(columns[0]), action, label, sha256);
  }

  private void refuseMismatch(Action action, String label) {
    if (action == Action.RELABEL && label.isEmpty()) {
      throw refuse("relabels without a label. Add a tab and the label.");
    }
    if (action != Action.RELABEL && !label.isEmpty()) {
      throw refuse(
          "says %s and names the label “%s”. Write relabel, or take the label out."
              .formatted(action.word(), label));
    }
  }

  private Action action(String word) {
    return ACTIONS
        .find(word)
        .orElseThrow(() -> refuse("says “%s”. Write keep, drop or relabel there.".formatted(word)));
  }

  private String sha256(String hex) {
    if (!hex.isEmpty() && !hex.matches("[0-9a-f]{%d,64}".formatted(LEAST_HEX))) {
      throw refuse(
          "has “%s” for the photo's SHA-256, which is %d to 64 of the digits 0-9 a-f. Leave it out when you write by hand."
              .formatted(hex, LEAST_HEX));
    }
    return hex;
  }

  private static String path(String written) {
    String path = written.replace('\\', '/');
    return path.startsWith("./") ? path.substring(2) : path;
  }

  private Refusal refuse(String predicate) {
    return refuse(file, line, predicate);
  }
}
