package dev.discern.app.wiring;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Where the embedded servers of a home answer now, in a file for other processes of the same home.
 * The folder is only its owner's.
 */
record RunningServers(URI objects, URI queues, String accessKey, String secretKey) {
  private static final String FILE = "running";

  void write(Path folder) {
    try {
      Path draft = folder.resolve(FILE + ".new");
      Files.write(draft, List.of(objects.toString(), queues.toString(), accessKey, secretKey));
      Files.move(
          draft,
          folder.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what was written last.
   *
   * @throws Refusal {@code STORAGE_NOT_RUNNING}
   */
  static RunningServers read(Path folder) {
    try {
      return parse(Files.readAllLines(folder.resolve(FILE)));
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.STORAGE_NOT_RUNNING,
              "The storage in " + folder,
              "is not there: a worker needs a server with the same --home (discern serve), or a"
                  + " storage.region to work for.")
          .because(e);
    }
  }

  /** Where they answered the last time; empty on the first start of a home. */
  static Optional<RunningServers> last(Path folder) {
    try {
      return Optional.of(parse(Files.readAllLines(folder.resolve(FILE))));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException noneOrBroken) {
      return Optional.empty();
    }
  }

  private static RunningServers parse(List<String> lines) {
    return new RunningServers(
        URI.create(lines.get(0)), URI.create(lines.get(1)), lines.get(2), lines.get(3));
  }

  @Override
  public String toString() {
    return objects + " and " + queues;
  }
}
