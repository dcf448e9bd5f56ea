package dev.discern.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL of a test's own: user postgres, no password, this machine only. */
public final class PrivatePostgres implements AutoCloseable {
  private final Path folder;
  private final int port = FreePort.find();
  private final ServerProcess server;

  private PrivatePostgres(Path folder, Path programs) {
    this.folder = folder;
    List<String> command = new ArrayList<>(asPostgres());
    command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data(folder)));
    command.addAll(List.of("-p", String.valueOf(port), "-c", "listen_addresses=127.0.0.1"));
    command.addAll(List.of("-c", "unix_socket_directories=", "-c", "logging_collector=off"));
    this.server = ServerProcess.start(command, folder, "ready to accept connections");
  }

  /** Starts one; the test is skipped, with the reason, where PostgreSQL is not installed. */
  public static PrivatePostgres start() {
    Path programs = programs();
    Assumptions.assumeTrue(programs != null, "PostgreSQL is not installed (Debian: postgresql)");
    try {
      Path folder = Files.createTempDirectory("postgres");
      if (ServerProcess.isRoot()) { // which PostgreSQL refuses to run as
        ServerProcess.run(folder, "chown", "postgres:postgres", folder.toString());
      }
      List<String> command = new ArrayList<>(asPostgres());
      command.addAll(List.of(programs.resolve("initdb").toString(), "-D", data(folder)));
      command.addAll(List.of("-U", "postgres", "-E", "UTF8", "--auth=trust", "--no-sync"));
      ServerProcess.run(folder, command.toArray(String[]::new));
      return new PrivatePostgres(folder, programs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String data(Path folder) {
    return folder.resolve("data").toString();
  }

  private static List<String> asPostgres() {
    return ServerProcess.isRoot()
        ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
        : List.of();
  }

  private static @Nullable Path programs() {
    Path[] versions =
        Stream.ofNullable(Path.of("/usr/lib/postgresql").toFile().listFiles())
            .flatMap(Arrays::stream)
            .map(version -> version.toPath().resolve("bin"))
            .filter(place -> Files.isExecutable(place.resolve("initdb")))
            .sorted(Comparator.reverseOrder())
            .toArray(Path[]::new);
    return versions.length == 0 ? null : versions[0];
  }

  /** The JDBC address of one of its databases. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void close() {
    server.kill();
    ServerProcess.delete(folder);
  }
}
