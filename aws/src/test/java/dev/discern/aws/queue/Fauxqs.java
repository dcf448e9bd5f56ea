package dev.discern.aws.queue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.discern.testkit.server.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** fauxqs, an SQS server of other hands than ours; {@code ./check} installs it by npm. */
final class Fauxqs implements AutoCloseable {
  private static final int ATTEMPTS = 300;
  private static final int BETWEEN_MILLIS = 100;

  private final Process process;
  private final int port;

  private Fauxqs(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Skips the test when there is no Node or no fauxqs. */
  static Fauxqs start() throws Exception {
    Path program = root().resolve("target/npm/node_modules/fauxqs/dist/cli.js");
    assumeTrue(Files.exists(program), "no fauxqs here: ./check installs it where npm is");
    Path hook = Path.of(Fauxqs.class.getResource("without-sqlite.mjs").toURI());
    int port = FreePort.find();
    ProcessBuilder builder =
        new ProcessBuilder("node", "--import", hook.toString(), program.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("FAUXQS_PORT", String.valueOf(port));
    builder.environment().put("FAUXQS_LOGGER", "false");
    Fauxqs server = new Fauxqs(builder.start(), port);
    server.awaitAnswer();
    return server;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private void awaitAnswer() throws Exception {
    HttpRequest health = HttpRequest.newBuilder(endpoint().resolve("/health")).build();
    for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
      try {
        HttpClient.newHttpClient().send(health, BodyHandlers.discarding());
        return;
      } catch (IOException starting) {
        process.waitFor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IOException("fauxqs does not answer");
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
