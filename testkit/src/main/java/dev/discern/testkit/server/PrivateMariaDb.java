package dev.discern.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A MariaDB of a test's own: user root, no password, this machine only. */
public final class PrivateMariaDb implements AutoCloseable {
  private final Path folder;
  private final int port = FreePort.find();
  private ServerProcess server;

  private PrivateMariaDb(Path folder) {
    this.folder = folder;
    this.server = run();
  }

  /** Starts one; the test is skipped, with the reason, where MariaDB is not installed. */
  public static PrivateMariaDb start() {
    Assumptions.assumeTrue(
        !program("mariadbd").isEmpty() && !program("mariadb-install-db").isEmpty(),
        "MariaDB is not installed (Debian: mariadb-server)");
    try {
      Path folder = Files.createTempDirectory("mariadb");
      List<String> install = new ArrayList<>();
      install.addAll(
          List.of(program("mariadb-install-db"), "--no-defaults", "--datadir=" + folder));
      install.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
      install.addAll(user());
      ServerProcess.run(folder, install.toArray(String[]::new));
      return new PrivateMariaDb(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ServerProcess run() {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program("mariadbd"), "--no-defaults", "--datadir=" + folder));
    command.addAll(List.of("--bind-address=127.0.0.1", "--port=" + port, "--socket=private.sock"));
    command.addAll(List.of("--innodb-buffer-pool-size=64M", "--innodb-log-file-size=16M"));
    command.addAll(user());
    return ServerProcess.start(command, folder, "ready for connections");
  }

  private static List<String> user() {
    return ServerProcess.isRoot() ? List.of("--user=root") : List.of();
  }

  private static String program(String name) {
    return ServerProcess.find(
            Stream.of("/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/libexec")
                .map(place -> Path.of(place, name)))
        .map(Path::toString)
        .orElse("");
  }

  /** The JDBC address of one of its databases, which is made when somebody first asks for it. */
  public String url(String database) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?createDatabaseIfNotExist=true";
  }

  /** Takes it down; what it holds stays. */
  public void stop() {
    server.stop();
  }

  /** Ends it as a power cut would; what it has acknowledged stays. */
  public void kill() {
    server.kill();
  }

  /** Takes it up again. */
  public void resume() {
    server = run();
  }

  @Override
  public void close() {
    server.kill();
    ServerProcess.delete(folder);
  }
}
