package dev.discern.testkit;

import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real model of a few hundred bytes and what is known of it. */
@SuppressWarnings("ArrayRecordComponent") // a test's value, never compared
public record TinyModel(byte[] onnx, ModelDescription description) {

  /** Ready for a registry, with a card and an evaluation. */
  public PackageDraft draft() {
    return new PackageDraft(
        description,
        onnx,
        Map.of(
            ModelPackage.CARD,
            ("# " + description.name() + "\n\nTells plain colours apart.\n")
                .getBytes(StandardCharsets.UTF_8),
            ModelPackage.EVALUATION,
            "{}\n".getBytes(StandardCharsets.UTF_8)));
  }

  /** The same model by another name. */
  public TinyModel named(String name) {
    return new TinyModel(onnx, description.named(name));
  }

  /** The same graph, fed by another rule. */
  public TinyModel resizing(ResizeRule rule) {
    PreprocessingContract c = description.preprocessing();
    PreprocessingContract other =
        new PreprocessingContract(
            c.width(),
            c.height(),
            rule,
            rule == ResizeRule.SHORT_SIDE_CROP ? c.width() + 2 : 0,
            c.interpolation(),
            c.channels(),
            c.scale(),
            c.mean(),
            c.std(),
            c.layout());
    ModelDescription d = description;
    return new TinyModel(
        onnx,
        new ModelDescription(
            d.formatVersion(),
            d.name(),
            d.architecture(),
            d.labels(),
            other,
            d.graph(),
            d.decision(),
            d.provenance(),
            d.originalLabels()));
  }

  /** Writes the graph into a folder as {@code model.onnx}. */
  public Path writeTo(Path folder) {
    try {
      return Files.write(folder.resolve(ModelPackage.ONNX), onnx);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
