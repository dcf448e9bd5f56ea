package dev.discern.testkit.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server that runs until it is stopped. */
final class ServerProcess {
  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a server and waits until it says that it is ready.
   *
   * @param ready a part of the line that says so
   */
  static ServerProcess start(List<String> command, Path folder, String ready) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
      StringBuilder said = new StringBuilder();
      String line;
      do {
        line = log.readLine();
        said.append(line).append('\n');
      } while (line != null && !line.contains(ready));
      if (line == null) {
        throw new IllegalStateException(command + " ended: " + said);
      }
      Thread reader = new Thread(() -> drain(log), "server log");
      reader.setDaemon(true);
      reader.start();
      return new ServerProcess(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A full pipe would hold the server up. */
  private static void drain(Reader log) {
    try {
      log.transferTo(Writer.nullWriter());
    } catch (IOException itEnded) {
      // there is nothing more to read
    }
  }

  /** Runs a command to its end. */
  static void run(Path folder, String... command) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(List.of(command) + " failed: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end, and waits until it has. */
  void stop() {
    process.destroy();
    end();
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.destroyForcibly();
    end();
  }

  private void end() {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<Path> find(Stream<Path> candidates) {
    return candidates.filter(Files::isExecutable).findFirst();
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
