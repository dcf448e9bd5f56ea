package dev.discern.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.onnx.OnnxProbe;
import dev.discern.inference.model.ModelDescription;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.SharedData;
import dev.discern.trainer.graph.OnnxSurgeon;
import dev.discern.training.ModelImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPullTest {
  @TempDir Path folder;

  @Test
  void a_published_model_is_fetched_and_imported_with_its_features() throws Exception {
    byte[] mobilenet = Files.readAllBytes(SharedData.model("mobilenetv2-12-int8.onnx"));
    try (ModelServer server = new ModelServer(mobilenet)) {
      ModelPull pull =
          new ModelPull(
              new Catalogue(server.address()),
              new Downloader(folder, Duration.ofSeconds(20), attempts -> {}),
              new ModelImport(
                  new OnnxProbe(), new OnnxSurgeon(), () -> Instant.EPOCH, "discern test"));

      PackageDraft draft = pull.draft("mobilenetv2-int8", "mobilenet", (done, total) -> {});

      ModelDescription model = draft.description();
      assertThat(model.name()).isEqualTo("mobilenet");
      assertThat(model.labels()).hasSize(1000).startsWith("n01440764 tench, Tinca tinca");
      assertThat(model.graph().embedding()).isNotNull();
      assertThat(model.provenance().settings().get("origin"))
          .startsWith(server.address().toString())
          .endsWith("/mobilenetv2-12-int8.onnx");
      assertThat(model.provenance().source())
          .isEqualTo("sha256:cc028fe6cae7bc11a4ff53cfc9b79c920e8be65ce33a904ec3e2a8f66d77f95f");
    }
  }
}
