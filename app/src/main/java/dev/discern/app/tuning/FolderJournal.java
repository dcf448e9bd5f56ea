package dev.discern.app.tuning;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.WriteFailure;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.tuning.Journal;
import dev.discern.training.tuning.board.Measured;
import dev.discern.training.tuning.board.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search's journal: a line of JSON for each finished training, appended and written through
 * before anyone hears of it, and a folder of models. A line without its end is none. The file is
 * locked for as long as the journal is open; a killed process holds no lock.
 */
final class FolderJournal implements Journal {
  static final String LINES = "journal.jsonl";

  private static final String MODELS = "models";

  private final Path file;
  private final FileChannel channel;
  private final Map<TrainingId, Measured> known;
  private final ModelShelf models;

  private FolderJournal(
      Path file, FileChannel channel, Map<TrainingId, Measured> known, ModelShelf models) {
    this.file = file;
    this.channel = channel;
    this.known = known;
    this.models = models;
  }

  static FolderJournal open(Path folder, boolean fresh) throws IOException {
    Path file = folder.resolve(LINES);
    FileChannel channel = locked(file);
    try {
      if (fresh) {
        channel.truncate(0);
        Trees.delete(folder.resolve(MODELS));
      }
      Map<TrainingId, Measured> known = read(file);
      startLine(channel);
      return new FolderJournal(file, channel, known, new ModelShelf(folder.resolve(MODELS)));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (lock(channel)) {
      return channel;
    }
    channel.close();
    throw Refusal.of(
        RefusalCode.BUSY,
        "This search",
        "is going on in another process. Wait for it, or end it and start this one again.");
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this process has it: as busy as another
    }
  }

  /** Deletes a search's folder, unless somebody is at it or has deleted it. */
  static void forget(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(LINES), StandardOpenOption.WRITE)) {
      if (lock(channel)) {
        Trees.delete(folder);
      }
    } catch (NoSuchFileException e) {
      // another process has
    }
  }

  private static Map<TrainingId, Measured> read(Path file) throws IOException {
    Map<TrainingId, Measured> known = new HashMap<>();
    for (String line : Files.readString(file).split("\n", -1)) {
      JournalLine.parse(line).ifPresent(each -> known.put(each.id(), each.measured()));
    }
    return known;
  }

  /** A line that a kill cut off must not swallow the next. */
  private static void startLine(FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.position(size);
    if (size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n') {
      write(channel, "\n");
    }
  }

  private static void write(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  @Override
  public synchronized Optional<Measured> recall(Run run) {
    return Optional.ofNullable(known.get(TrainingId.of(run)));
  }

  @Override
  public synchronized void keep(Run run, Measured measured, @Nullable TrainedModel model) {
    try {
      if (model != null) {
        models.put(TrainingId.of(run), model);
      }
      write(channel, JournalLine.of(run, measured).text() + "\n");
      known.put(TrainingId.of(run), measured);
    } catch (IOException e) {
      throw WriteFailure.refusal(file, e);
    }
  }

  @Override
  public synchronized Optional<TrainedModel> model(Run run) {
    return models.get(TrainingId.of(run));
  }

  @Override
  public synchronized void keepOnlyModelsOf(Collection<Run> runs) {
    try {
      models.keepOnly(runs.stream().map(TrainingId::of).collect(Collectors.toSet()));
    } catch (IOException e) {
      throw WriteFailure.refusal(file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
