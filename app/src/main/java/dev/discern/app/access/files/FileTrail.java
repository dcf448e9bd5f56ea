package dev.discern.app.access.files;

import dev.discern.app.access.trail.Actor;
import dev.discern.app.access.trail.Deed;
import dev.discern.app.access.trail.Trail;
import dev.discern.app.access.trail.TrailEntry;
import dev.discern.refusal.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The trail in JSON lines; of full files the last {@value #OLDER} are kept. */
public final class FileTrail implements Trail {
  private static final Logger log = LoggerFactory.getLogger(FileTrail.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int OLDER = 4;

  private final PrivateFolder folder;
  private final InstantSource time;
  private final long mostBytes;

  /**
   * @param folder may be that of the accounts
   * @param mostBytes of one file; five of them at most are on disk
   */
  public FileTrail(Path folder, InstantSource time, long mostBytes) {
    this.folder = new PrivateFolder(folder);
    this.time = time;
    this.mostBytes = mostBytes;
  }

  @Override
  public void note(Actor by, Deed deed, String what) {
    TrailEntry entry = new TrailEntry(time.instant(), by.who(), by.from(), deed, what);
    try {
      folder.alone(() -> append(entry));
    } catch (Refusal unwritable) {
      log.error("not in the trail: {} ({})", entry, unwritable.sentence(), unwritable);
    }
  }

  @Override
  public List<TrailEntry> latest(int most) {
    return folder.alone(
        () -> {
          List<TrailEntry> all = new ArrayList<>();
          for (int age = 0; age <= OLDER && all.size() < most; age++) {
            List<TrailEntry> some = entries(file(age));
            Collections.reverse(some);
            all.addAll(some);
          }
          return List.copyOf(all.subList(0, Math.min(most, all.size())));
        });
  }

  private boolean append(TrailEntry entry) throws IOException {
    Path newest = file(0);
    if (Files.exists(newest) && Files.size(newest) >= mostBytes) {
      moveOn();
    }
    try (FileChannel file = folder.open(newest, StandardOpenOption.CREATE)) {
      file.position(file.size());
      file.write(
          ByteBuffer.wrap(
              (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
    return true;
  }

  private void moveOn() throws IOException {
    for (int age = OLDER; age > 0; age--) {
      if (Files.exists(file(age - 1))) {
        Files.move(file(age - 1), file(age), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path file(int age) {
    return folder.path().resolve(age == 0 ? "trail.jsonl" : "trail." + age + ".jsonl");
  }

  private static List<TrailEntry> entries(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new ArrayList<>();
    }
    List<TrailEntry> read = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      parse(line).ifPresent(read::add);
    }
    return read;
  }

  /** A line that a kill cut off is none. */
  private static Optional<TrailEntry> parse(String line) {
    try {
      return Optional.of(JSON.readValue(line, TrailEntry.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
