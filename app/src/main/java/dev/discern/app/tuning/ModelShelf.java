package dev.discern.app.tuning;

import dev.discern.training.trainer.TrainedModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Trained models in files: the graph, then what is known of it, which says that both are whole. */
final class ModelShelf {
  private static final String GRAPH = ".onnx";
  private static final String FACTS = ".json";

  private final Path folder;

  ModelShelf(Path folder) {
    this.folder = folder;
  }

  void put(TrainingId id, TrainedModel model) throws IOException {
    Files.createDirectories(folder);
    write(file(id, GRAPH), model.onnx());
    write(file(id, FACTS), TuningJson.MAPPER.writeValueAsBytes(ModelFacts.of(model)));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Empty when it is not there, or anything of it is not as it was. */
  Optional<TrainedModel> get(TrainingId id) {
    try {
      byte[] facts = Files.readAllBytes(file(id, FACTS));
      return TuningJson.MAPPER
          .readValue(facts, ModelFacts.class)
          .with(Files.readAllBytes(file(id, GRAPH)));
    } catch (IOException | JacksonException e) {
      return Optional.empty(); // it is trained again
    }
  }

  void keepOnly(Set<TrainingId> ids) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Set<String> kept =
        ids.stream()
            .flatMap(id -> Stream.of(file(id, GRAPH), file(id, FACTS)))
            .map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> others =
          files.filter(file -> !kept.contains(file.getFileName().toString())).toList();
      for (Path other : others) {
        Files.deleteIfExists(other);
      }
    }
  }

  private Path file(TrainingId id, String ending) {
    return folder.resolve(id.fileName() + ending);
  }
}
