package dev.discern.trainer;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Provenance;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.registry.ModelPackage;
import dev.discern.trainer.graph.CnnGraph;
import dev.discern.trainer.network.CnnShape;
import dev.discern.trainer.network.ConvolutionalNetwork;
import dev.discern.trainer.network.Torch;
import dev.discern.trainer.photos.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An untrained network as a backbone: random features tell shapes and colours apart well enough.
 */
final class SmallBackbone {
  private SmallBackbone() {}

  static ModelPackage in(Path folder) throws IOException {
    return in(folder, PreprocessingContract.unitRange(32));
  }

  /** One that wants its photos so; the tensor is 32x32. */
  static ModelPackage in(Path folder, PreprocessingContract contract) throws IOException {
    CnnShape shape = new CnnShape(32, 32, 96, 5);
    try (Torch torch = Torch.open(1)) {
      ConvolutionalNetwork network = new ConvolutionalNetwork(torch, shape, Seeds.stream(8));
      Files.createDirectories(folder);
      Files.write(
          folder.resolve(ModelPackage.ONNX), new CnnGraph(shape, network.weights()).write());
    }
    return new ModelPackage(
        folder,
        new ModelDescription(
            ModelDescription.FORMAT_VERSION,
            "small",
            "imported",
            List.of("a", "b", "c", "d", "e"),
            contract,
            CnnGraph.signature(shape),
            DecisionSettings.DEFAULT,
            new Provenance(Instant.EPOCH, "test", "", "", 0, Map.of(), Map.of()),
            List.of()));
  }
}
