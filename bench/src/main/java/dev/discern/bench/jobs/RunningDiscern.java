package dev.discern.bench.jobs;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code discern serve} with its workers, as users start it. */
final class RunningDiscern implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Path home;
  private final List<String> command;
  private final URI address;
  private Process server;

  /**
   * Starts it.
   *
   * @param options of {@code serve}, after its home and port
   */
  RunningDiscern(Path discern, Path home, List<String> options) throws IOException {
    int port = freePort();
    this.home = home;
    this.command = new ArrayList<>(List.of(discern.toString(), "serve"));
    command.addAll(List.of("--home", home.toString(), "--port", String.valueOf(port)));
    command.addAll(options);
    this.address = URI.create("http://127.0.0.1:" + port);
    this.server = start();
  }

  URI address() {
    return address;
  }

  ProcessHandle server() {
    return server.toHandle();
  }

  List<ProcessHandle> workers() {
    return server.children().filter(ProcessHandle::isAlive).toList();
  }

  /** Starts it again after it has ended. */
  void again() throws IOException {
    server.onExit().join();
    server = start();
  }

  /** Waits until it answers and has a worker. */
  void awaitReady() throws InterruptedException {
    while (!isReady() || workers().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  boolean isReady() {
    return ask("/actuator/health/readiness") == 200;
  }

  /** The status of a page; 0 when nobody answers. */
  int ask(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(10)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.appendTo(new File(home.toString(), "serve.log")))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Ends it as a person would. */
  @Override
  public void close() throws InterruptedException {
    server.destroy();
    server.waitFor();
  }
}
