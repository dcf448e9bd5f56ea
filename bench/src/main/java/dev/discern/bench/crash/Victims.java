package dev.discern.bench.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A server and its workers, of which one is killed now and then; a killed server is started again.
 */
final class Victims implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final List<String> command;
  private final URI address;
  private final Random random;
  private Process server;
  private int serverKills;
  private int workerKills;

  Victims(Path discern, Path home, Path config, int port, long seed) throws IOException {
    this.command =
        List.of(
            discern.toString(),
            "serve",
            "--home",
            home.toString(),
            "--config",
            config.toString(),
            "--port",
            String.valueOf(port),
            "--workers",
            "2");
    this.address = URI.create("http://127.0.0.1:" + port);
    this.random = new Random(seed);
    this.server = start();
  }

  URI address() {
    return address;
  }

  String kills() {
    return "%d of the server (page, storage, queue and ledger), %d of workers"
        .formatted(serverKills, workerKills);
  }

  /**
   * Kills one of those that have come up, each as likely as the other; none while the server
   * starts.
   */
  void killOne() throws IOException {
    List<ProcessHandle> up = up();
    if (up.isEmpty()) {
      return;
    }
    ProcessHandle victim = up.get(random.nextInt(up.size()));
    victim.destroyForcibly(); // SIGKILL
    if (victim.pid() == server.pid()) {
      serverKills++;
      server.onExit().join();
      server = start();
    } else {
      workerKills++;
    }
  }

  boolean isReady() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private List<ProcessHandle> up() {
    List<ProcessHandle> up = new ArrayList<>();
    if (isReady()) {
      up.add(server.toHandle());
      server.children().filter(ProcessHandle::isAlive).forEach(up::add);
    }
    return up;
  }

  private Process start() throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(
            ProcessBuilder.Redirect.appendTo(new java.io.File(command.get(3), "serve.log")))
        .start();
  }

  /** Ends them as a person would. */
  @Override
  public void close() throws InterruptedException {
    server.destroy();
    server.waitFor();
  }
}
