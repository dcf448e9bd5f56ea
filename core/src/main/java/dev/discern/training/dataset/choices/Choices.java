package dev.discern.training.dataset.choices;

import dev.discern.training.dataset.choices.Choice.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of choices came to in a folder.
 *
 * @param file its name; empty where there is none
 * @param sha256 of the file
 * @param made those that were honoured
 * @param passedOver a sentence for each that was not, because its photo has changed or is gone
 */
public record Choices(String file, String sha256, List<Choice> made, List<String> passedOver) {
  /** Nobody chose anything. */
  public static final Choices NONE = new Choices("", "", List.of(), List.of());

  public Choices {
    made = List.copyOf(made);
    passedOver = List.copyOf(passedOver);
  }

  /** Those of an action. */
  public List<Choice> made(Action action) {
    return made.stream().filter(choice -> choice.action() == action).toList();
  }

  /**
   * For reports and provenance: "2 photos dropped and 1 relabelled by discern-choices.tsv (SHA-256
   * 0123456789ab)"; empty where there is no file.
   */
  public String words() {
    if (file.isEmpty()) {
      return "";
    }
    int dropped = made(Action.DROP).size();
    int relabelled = made(Action.RELABEL).size();
    List<String> words = new ArrayList<>();
    Stream.of(
            dropped == 0 ? "" : photos(dropped) + " dropped",
            relabelled == 0
                ? ""
                : (dropped == 0 ? photos(relabelled) : "" + relabelled) + " relabelled")
        .filter(word -> !word.isEmpty())
        .forEach(words::add);
    return "%s by %s (SHA-256 %s)"
        .formatted(
            words.isEmpty() ? "no photo changed" : String.join(" and ", words),
            file,
            sha256.substring(0, 12));
  }

  private static String photos(int count) {
    return count + (count == 1 ? " photo" : " photos");
  }
}
