package dev.discern.engine.registry;

import dev.discern.engine.packages.PackageJson;
import dev.discern.registry.HistoryEntry;
import dev.discern.registry.ModelVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * What was done to a model, and so what is live: the one truth of the registry. A line of {@code
 * history.jsonl} that ends in a newline has happened; a line that a crash cut short has not.
 *
 * @param bytes of the complete lines
 */
record History(List<HistoryEntry> entries, long bytes) {
  static final String REGISTERED = "registered";
  static final String PROMOTED = "promoted";
  static final String ROLLED_BACK = "rolled-back";

  static History read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new History(List.of(), 0);
    }
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    List<HistoryEntry> entries = new ArrayList<>();
    for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
      entries.add(PackageJson.line().readValue(line, HistoryEntry.class));
    }
    return new History(List.copyOf(entries), end);
  }

  /** Adds an entry through to the disk, or leaves the history as it was; for the lock's holder. */
  void append(Path file, HistoryEntry entry) throws IOException {
    byte[] line =
        (PackageJson.line().writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
      try {
        write(channel, ByteBuffer.wrap(line));
      } catch (IOException e) {
        channel.truncate(bytes);
        throw e;
      }
    }
  }

  private void write(FileChannel channel, ByteBuffer line) throws IOException {
    long position = bytes;
    while (line.hasRemaining()) {
      position += channel.write(line, position);
    }
    channel.force(true);
  }

  List<ModelVersion> versions(String name) {
    OptionalInt live = live();
    return entries.stream()
        .filter(entry -> entry.action().equals(REGISTERED))
        .map(
            entry ->
                new ModelVersion(
                    name,
                    entry.version(),
                    entry.at(),
                    live.isPresent() && live.getAsInt() == entry.version()))
        .toList();
  }

  int lastVersion() {
    return (int) entries.stream().filter(entry -> entry.action().equals(REGISTERED)).count();
  }

  OptionalInt live() {
    return top(promotions());
  }

  /** What a rollback would make live. */
  OptionalInt previous() {
    Deque<Integer> promotions = promotions();
    promotions.poll();
    return top(promotions);
  }

  /** The promotions that no rollback has undone, latest first. */
  private Deque<Integer> promotions() {
    Deque<Integer> promotions = new ArrayDeque<>();
    for (HistoryEntry entry : entries) {
      switch (entry.action()) {
        case PROMOTED -> promotions.push(entry.version());
        case ROLLED_BACK -> promotions.poll();
        default -> {}
      }
    }
    return promotions;
  }

  private static OptionalInt top(Deque<Integer> promotions) {
    Integer top = promotions.peek();
    return top == null ? OptionalInt.empty() : OptionalInt.of(top);
  }
}
