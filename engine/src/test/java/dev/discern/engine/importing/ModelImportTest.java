package dev.discern.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.engine.onnx.OnnxProbe;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.ScoreKind;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.BrokenModels;
import dev.discern.testkit.TinyModels;
import dev.discern.training.ImportOrder;
import dev.discern.training.ModelImport;
import dev.discern.training.trainer.ExposedGraph;
import dev.discern.training.trainer.GraphSurgeon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelImportTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final GraphSurgeon NOTHING_FOUND = onnx -> new ExposedGraph(onnx, null, null);

  @TempDir Path folder;

  @Test
  void a_file_becomes_a_package_that_says_where_it_came_from() {
    PackageDraft draft = draft(TinyModels.softmax().onnx(), NOTHING_FOUND);

    ModelDescription model = draft.description();
    assertThat(model.name()).isEqualTo("colours");
    assertThat(model.architecture()).isEqualTo("imported");
    assertThat(model.labels()).isEqualTo(TinyModels.LABELS);
    assertThat(model.graph().scoreKind()).isEqualTo(ScoreKind.PROBABILITIES);
    assertThat(model.provenance().madeAt()).isEqualTo(NOW);
    assertThat(model.provenance().madeBy()).isEqualTo("discern 0.1.0");
    assertThat(model.provenance().source()).matches("sha256:[0-9a-f]{64}");
    assertThat(model.provenance().settings())
        .isEqualTo(Map.of("preset", "unit", "origin", "https://example.org/x.onnx"));
    assertThat(draft.onnx()).isEqualTo(TinyModels.softmax().onnx());
  }

  @Test
  void the_card_says_what_is_known_and_what_is_not() {
    PackageDraft draft = draft(TinyModels.plain().onnx(), NOTHING_FOUND);

    assertThat(new String(draft.parts().get(ModelPackage.CARD), StandardCharsets.UTF_8))
        .startsWith("# colours\n\nImported, not trained here.")
        .contains("| Origin | https://example.org/x.onnx |")
        .contains("| Labels | 3: red; green; blue |")
        .contains("| Photo | 16x16, NCHW, preset unit |")
        .contains("| Scores | logits |")
        .contains("| Embedding | not found |");
  }

  @Test
  void features_that_the_surgeon_exposes_are_recorded() {
    byte[] opened = TinyModels.colours().onnx();

    PackageDraft draft =
        draft(TinyModels.plain().onnx(), onnx -> new ExposedGraph(opened, "pooled", "features"));

    assertThat(draft.onnx()).isEqualTo(opened);
    assertThat(draft.description().graph().embedding()).isEqualTo("pooled");
    assertThat(draft.description().graph().activation()).isEqualTo("features");
  }

  @Test
  void surgery_that_breaks_the_graph_is_given_up() {
    byte[] original = TinyModels.plain().onnx();

    PackageDraft draft =
        draft(original, onnx -> new ExposedGraph(BrokenModels.truncated(), "pooled", null));

    assertThat(draft.onnx()).isEqualTo(original);
    assertThat(draft.description().graph().embedding()).isNull();
  }

  @Test
  void a_text_file_never_reaches_the_surgeon() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                draft(
                    BrokenModels.text(),
                    onnx -> {
                      throw new AssertionError("the surgeon was called");
                    }));

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_NOT_ONNX);
  }

  private PackageDraft draft(byte[] onnx, GraphSurgeon surgeon) {
    ModelImport models = new ModelImport(new OnnxProbe(), surgeon, () -> NOW, "discern 0.1.0");
    try {
      Path file = Files.write(folder.resolve("x.onnx"), onnx);
      return models.draft(
          new ImportOrder(
              file, "https://example.org/x.onnx", "colours", TinyModels.LABELS, Preset.UNIT));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
