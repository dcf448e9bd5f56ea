package dev.discern.training;

import dev.discern.inference.image.Sha256;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Provenance;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.refusal.Refusal;
import dev.discern.registry.GraphProbe;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.registry.ProbedGraph;
import dev.discern.training.trainer.ExposedGraph;
import dev.discern.training.trainer.GraphSurgeon;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * <b>Import</b>: an ONNX classifier from elsewhere becomes a package of this house. Its features
 * are exposed where they can be found, so that it can serve as a backbone and say what is far from
 * everything it has seen.
 */
public final class ModelImport {
  private final GraphProbe probe;
  private final GraphSurgeon surgeon;
  private final InstantSource time;
  private final String program;

  /**
   * Joins what an import needs.
   *
   * @param program and its version, for the provenance
   */
  public ModelImport(GraphProbe probe, GraphSurgeon surgeon, InstantSource time, String program) {
    this.probe = probe;
    this.surgeon = surgeon;
    this.time = time;
    this.program = program;
  }

  /**
   * Imports a file; nothing is registered yet.
   *
   * @throws Refusal one of the {@code MODEL_...} codes
   */
  public PackageDraft draft(ImportOrder order) {
    byte[] original = probe.read(order.file());
    Opened opened = open(order, original);
    Provenance provenance =
        new Provenance(
            time.instant(),
            program,
            "sha256:" + Sha256.of(original),
            "none: imported, not trained here",
            0,
            Map.of("preset", order.preset().slug(), "origin", order.origin()),
            Machine.facts());
    ModelDescription description = description(order, opened, provenance);
    String card = ImportCard.of(description, order, original.length);
    return new PackageDraft(
        description,
        opened.onnx(),
        Map.of(ModelPackage.CARD, card.getBytes(StandardCharsets.UTF_8)));
  }

  /** The graph with its features exposed, unless that breaks it; then as it came. */
  private Opened open(ImportOrder order, byte[] original) {
    PreprocessingContract preset = order.preset().contract();
    String file = String.valueOf(order.file().getFileName());
    ProbedGraph plain = probe.probe(file, original, order.labels().size(), preset);
    ExposedGraph exposed = surgeon.expose(original);
    if (exposed.embedding() == null && exposed.activation() == null) {
      return new Opened(original, plain, plain.graph());
    }
    try {
      ProbedGraph still = probe.probe(file, exposed.onnx(), order.labels().size(), preset);
      return new Opened(
          exposed.onnx(),
          still,
          still.graph().withFeatures(exposed.embedding(), exposed.activation()));
    } catch (Refusal surgeryFailed) {
      return new Opened(original, plain, plain.graph());
    }
  }

  private static ModelDescription description(
      ImportOrder order, Opened opened, Provenance provenance) {
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        order.name(),
        "imported",
        order.labels(),
        opened.probed().preprocessing(),
        opened.graph(),
        DecisionSettings.DEFAULT,
        provenance,
        List.of());
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
  private record Opened(byte[] onnx, ProbedGraph probed, GraphSignature graph) {}
}
