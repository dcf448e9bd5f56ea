package dev.discern.training.dataset.choices;

import dev.discern.inference.image.Sha256;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Choices as they are kept: UTF-8, a photo a line, with a tab between its path in the folder,
 * {@code keep}, {@code drop} or {@code relabel}, the new label with {@code relabel}, and the
 * beginning of the file's SHA-256 where it is known. Empty lines and those that begin with {@code
 * #} say nothing; a path that begins so is written with {@code ./} before it.
 *
 * @param file where they stand
 * @param sha256 of the file
 * @param byPhoto the choices, in the file's order
 */
public record ChoicesFile(Path file, String sha256, Map<String, Choice> byPhoto) {
  /** What the file is called that is honoured when it lies in the folder of the photos. */
  public static final String NAME = "discern-choices.tsv";

  /**
   * Reads a file.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID}, naming the line and the remedy
   */
  public static ChoicesFile read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ChoicesFile(file, Sha256.of(bytes), choices(file, text.lines().toList()));
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.CONFIGURATION_INVALID,
              file.toString(),
              "cannot be read as UTF-8 text. Check the path and the encoding.")
          .because(e);
    }
  }

  private static Map<String, Choice> choices(Path file, List<String> lines) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).replace("\ufeff", ""); // some editors begin a file with it
      if (!text.isBlank() && !text.startsWith("#")) {
        add(new ChoiceLine(file, i + 1, text).choice(), file, choices);
      }
    }
    return choices;
  }

  private static void add(Choice choice, Path file, Map<String, Choice> choices) {
    Choice before = choices.putIfAbsent(choice.photo(), choice);
    if (before != null) {
      throw ChoiceLine.refuse(
          file,
          choice.line(),
          "chooses for %s, and so does line %d (%s). Keep one of the two lines."
              .formatted(before.photo(), before.line(), before.action().word()));
    }
  }

  /** A refusal of a choice that cannot be honoured. */
  public Refusal refuse(Choice choice, String predicate) {
    return ChoiceLine.refuse(file, choice.line(), predicate);
  }

  /** What they came to in a folder. */
  public Choices asMade(List<Choice> made, List<String> passedOver) {
    return new Choices(String.valueOf(file.getFileName()), sha256, made, passedOver);
  }
}
