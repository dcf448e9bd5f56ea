package dev.discern.app.wiring;

import dev.discern.app.catalogue.Catalogue;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.FileSum;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.trainer.BackboneOnlooker;
import dev.discern.trainer.CnnTrainer;
import dev.discern.trainer.TrainerPorts;
import dev.discern.trainer.TransferTrainer;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.training.ImportOrder;
import dev.discern.training.audit.Onlooker;
import dev.discern.training.trainer.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The trainers by the name of their architecture. */
final class Trainers {
  private static final long EMBEDDINGS_BYTES = 4_000_000_000L;

  private final House house;
  private final EmbeddingCache embeddings;

  Trainers(House house) {
    this.house = house;
    this.embeddings =
        new EmbeddingCache(house.settings().cache().resolve("embeddings"), EMBEDDINGS_BYTES);
  }

  Trainer of(@Nullable String architecture, @Nullable String backbone) {
    Optional<ModelPackage> model = model(backbone);
    String fitting = model.isEmpty() ? "cnn" : "transfer";
    return switch (architecture == null ? fitting : architecture) {
      case "cnn" -> cnn(1);
      case "transfer" -> transfer(model.orElseThrow(Trainers::noBackbone));
      default -> throw unknown(architecture);
    };
  }

  /** As {@link Learning#trainers} says, by backbone and version. */
  Map<String, Trainer> among(@Nullable String architecture, List<String> backbones, int parallel) {
    String fitting = backbones.isEmpty() && imported().isEmpty() ? "cnn" : "transfer";
    return switch (architecture == null ? fitting : architecture) {
      case "cnn" -> Map.of("cnn", cnn(parallel));
      case "transfer" -> transfers(backbones);
      default -> throw unknown(architecture);
    };
  }

  private Map<String, Trainer> transfers(List<String> backbones) {
    List<String> named = backbones.isEmpty() ? imported() : backbones;
    if (named.isEmpty()) {
      throw noBackbone();
    }
    Map<String, Trainer> trainers = new LinkedHashMap<>();
    for (String each : named) {
      ModelId id = backbone(each);
      int version = id.versionIn(house.registry());
      trainers.put(id.name() + "@" + version, transfer(house.registry().open(id.name(), version)));
    }
    return trainers;
  }

  /** Every live model from elsewhere that offers its features. */
  private List<String> imported() {
    ModelRegistry registry = house.registry();
    return registry.names().stream()
        .filter(name -> registry.live(name).isPresent())
        .filter(name -> isBackbone(ModelId.parse(name).openIn(registry).description()))
        .toList();
  }

  private static boolean isBackbone(ModelDescription model) {
    return model.architecture().equals("imported") && model.graph().embedding() != null;
  }

  private Trainer cnn(int parallel) {
    return new CnnTrainer(ports(), Runtime.getRuntime().maxMemory() / 2 / parallel);
  }

  private Trainer transfer(ModelPackage backbone) {
    return new TransferTrainer(ports(), backbone, embeddings);
  }

  Optional<Onlooker> onlooker(@Nullable String backbone) {
    int threads = Runtime.getRuntime().availableProcessors();
    return model(backbone).map(found -> new BackboneOnlooker(ports(), found, embeddings, threads));
  }

  /** The one that is named; else the one that is there, if any. */
  private Optional<ModelPackage> model(@Nullable String backbone) {
    return backbone == null
        ? registered()
        : Optional.of(backbone(backbone).openIn(house.registry()));
  }

  /** The first live model that knows ImageNet's labels and shows its features. */
  private Optional<ModelPackage> registered() {
    ModelRegistry registry = house.registry();
    return registry.names().stream()
        .filter(name -> registry.live(name).isPresent())
        .map(name -> ModelId.parse(name).openIn(registry))
        .filter(model -> model.description().graph().embedding() != null)
        .filter(model -> model.description().labels().equals(Catalogue.labels()))
        .findFirst();
  }

  private TrainerPorts ports() {
    System.setProperty(
        "ENGINE_CACHE_DIR", house.settings().nativeCache().toString()); // where DJL unpacks PyTorch
    return new TrainerPorts(house.photoReader(), house.decoder(), house.loader());
  }

  private static Refusal unknown(@Nullable String architecture) {
    return Refusal.of(
        RefusalCode.CONFIGURATION_INVALID,
        "--architecture " + architecture,
        "is none that Discern knows. There is cnn (from scratch) and transfer (on a --backbone).");
  }

  private static Refusal noBackbone() {
    return Refusal.of(
        RefusalCode.CONFIGURATION_INVALID,
        "--architecture transfer",
        "needs a --backbone: an imported model (see discern models list), or an ONNX file of an ImageNet classifier."
            + " discern models pull mobilenetv2 brings one.");
  }

  private ModelId backbone(String named) {
    return ModelId.parse(named.endsWith(".onnx") ? imported(Path.of(named)) : named);
  }

  /** A file is imported once under its own name, so that the model's provenance can name it. */
  private String imported(Path file) {
    String name = ModelId.nameOf(file);
    if (!house.registry().names().contains(name) || !Files.exists(file)) {
      ImportOrder order =
          new ImportOrder(file, file.toString(), name, Catalogue.labels(), Preset.IMAGENET);
      house.models().adopt(house.models().imports().draft(order));
    }
    refuseAnother(ModelId.parse(name).openIn(house.registry()), file);
    return name;
  }

  /** Many exporters call their file model.onnx: the one that is here need not be the one named. */
  private static void refuseAnother(ModelPackage model, Path file) {
    String name = model.description().name();
    if (!model.description().provenance().source().equals("sha256:" + sum(file))) {
      throw Refusal.of(
          RefusalCode.CONFIGURATION_INVALID,
          "--backbone " + file,
          "is not the model that is registered as %s. Import it under another name (discern models import %s --name NAME) and give that name."
              .formatted(name, file));
    }
  }

  private static String sum(Path file) {
    try {
      return FileSum.of(file);
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.MODEL_NOT_ONNX,
              file.toString(),
              "cannot be read: " + e.getMessage() + ". Check the path and its permissions.")
          .because(e);
    }
  }
}
