package dev.discern.registry;

import dev.discern.inference.model.ModelDescription;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model package on disk, its sums verified: {@code model.onnx}, {@code model.json}, {@code
 * card.md}, {@code evaluation.json}, {@code SHA256SUMS}.
 *
 * @param folder read only; never changed once registered
 */
public record ModelPackage(Path folder, ModelDescription description) {
  public static final String ONNX = "model.onnx";
  public static final String DESCRIPTION = "model.json";
  public static final String CARD = "card.md";
  public static final String EVALUATION = "evaluation.json";
  public static final String REPORT = "report.html";
  public static final String SUMS = "SHA256SUMS";

  public Path onnx() {
    return folder.resolve(ONNX);
  }

  /** A part beside the model, such as {@link #CARD}; it may be absent. */
  public Path part(String name) {
    return folder.resolve(name);
  }

  /** The model card, in Markdown; empty when the package has none. */
  public String card() {
    Path card = part(CARD);
    try {
      return Files.exists(card) ? Files.readString(card) : "";
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.PACKAGE_BROKEN,
              card.toString(),
              "cannot be read: " + e.getMessage() + ".")
          .because(e);
    }
  }
}
