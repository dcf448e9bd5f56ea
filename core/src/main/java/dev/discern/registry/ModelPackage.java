package dev.discern.registry;

import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model package on disk, its sums verified: {@code model.onnx}, {@code model.json}, {@code
 * card.md}, {@code evaluation.json}, {@code gallery.bin} and others, {@code SHA256SUMS}.
 *
 * @param folder read only; never changed once registered
 */
public record ModelPackage(Path folder, ModelDescription description) {
  public static final String ONNX = "model.onnx";
  public static final String DESCRIPTION = "model.json";
  public static final String CARD = "card.md";
  public static final String EVALUATION = "evaluation.json";
  public static final String REPORT = "report.html";
  public static final String GALLERY = "gallery.bin";
  public static final String AUDIT = "audit.json";
  public static final String AUDIT_PAGE = "audit.html";
  public static final String LEADERBOARD = "leaderboard.json";
  public static final String SUMS = "SHA256SUMS";

  public Path onnx() {
    return folder.resolve(ONNX);
  }

  /** A part beside the model, such as {@link #CARD}; it may be absent. */
  public Path part(String name) {
    return folder.resolve(name);
  }

  /** A gallery as the part {@link #GALLERY}. */
  public static byte[] part(Gallery gallery) {
    return GalleryFile.write(gallery);
  }

  /**
   * The photos that the model learnt from, where the package carries them, else none.
   *
   * @throws Refusal {@code PACKAGE_BROKEN}
   */
  public Gallery gallery() {
    Path gallery = part(GALLERY);
    try {
      return Files.exists(gallery) ? GalleryFile.read(Files.readAllBytes(gallery)) : Gallery.EMPTY;
    } catch (IOException e) {
      throw unreadable(gallery, e);
    }
  }

  /** The model card, in Markdown; empty when the package has none. */
  public String card() {
    Path card = part(CARD);
    try {
      return Files.exists(card) ? Files.readString(card) : "";
    } catch (IOException e) {
      throw unreadable(card, e);
    }
  }

  private static Refusal unreadable(Path part, IOException cause) {
    return Refusal.of(
            RefusalCode.PACKAGE_BROKEN,
            part.toString(),
            "cannot be read: " + cause.getMessage() + ". Register the model again.")
        .because(cause);
  }
}
