package dev.discern.training.dataset.reading;

import dev.discern.inference.image.Sha256;
import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.training.dataset.PhotoReader;
import dev.discern.training.dataset.choices.Choice;
import dev.discern.training.dataset.choices.ChoicesFile;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The photos of a folder after a person's choices. */
final class ChosenPhotos {
  private final Path root;
  private final FoundPhotos found;
  private final ChoicesFile file;
  private final PhotoReader reader;
  private final Map<String, Found> left = new TreeMap<>();
  private final Set<String> labels;
  private final List<Choice> made = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();

  ChosenPhotos(Path root, FoundPhotos found, ChoicesFile file, PhotoReader reader) {
    this.root = root;
    this.found = found;
    this.file = file;
    this.reader = reader;
    this.labels = new TreeSet<>(found.classFolders());
    for (Found photo : found.photos()) {
      left.put(name(photo), photo);
      labels.add(photo.label());
    }
  }

  FoundPhotos photos() {
    file.byPhoto().values().forEach(this::settle);
    return new FoundPhotos(
        found.photos().stream()
            .map(photo -> left.get(name(photo)))
            .filter(Objects::nonNull)
            .toList(),
        found.classFolders(),
        found.skipped(),
        file.asMade(made, passedOver));
  }

  private void settle(Choice choice) {
    Found photo = left.get(choice.photo());
    if (photo == null) {
      refuseMisspelt(choice);
      passOver(choice, "is not there any more");
    } else if (!choice.isAbout(sha256(photo, choice))) {
      passOver(choice, "has changed since: look at it again");
    } else {
      make(choice, photo);
    }
  }

  private void make(Choice choice, Found photo) {
    switch (choice.action()) {
      case KEEP -> {}
      case DROP -> left.remove(choice.photo());
      case RELABEL -> left.put(choice.photo(), photo.labelled(known(choice)));
    }
    made.add(choice);
  }

  /** A page wrote a hash beside the name of a photo that was there; a hand may have misspelt. */
  private void refuseMisspelt(Choice choice) {
    if (choice.sha256().isEmpty()) {
      throw file.refuse(
          choice,
          "names %s, which is no photo of %s. Write its path in the folder, with /.%s"
              .formatted(choice.photo(), root, near(choice.photo(), left.keySet())));
    }
  }

  private static String near(String wanted, Set<String> known) {
    List<String> near = NearNames.near(wanted, known);
    return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
  }

  private void passOver(Choice choice, String why) {
    passedOver.add(
        "%s line %d (%s) is passed over: %s %s."
            .formatted(file.file(), choice.line(), choice.action().word(), choice.photo(), why));
  }

  private String known(Choice choice) {
    String label = LabelRule.composed(choice.label());
    if (!labels.contains(label)) {
      throw file.refuse(
          choice,
          "relabels to “%s”, which is no label of %s. For a new label, make a folder of that name.%s"
              .formatted(label, root, NearNames.hint(label, labels)));
    }
    return label;
  }

  /** What cannot be read is reported by whoever reads it next; a choice still holds for it. */
  private String sha256(Found photo, Choice choice) {
    try {
      return choice.sha256().isEmpty() ? "" : Sha256.of(reader.read(photo.file()).bytes());
    } catch (Refusal unreadable) {
      return choice.sha256();
    }
  }

  private String name(Found photo) {
    return root.relativize(photo.file()).toString().replace('\\', '/');
  }
}
