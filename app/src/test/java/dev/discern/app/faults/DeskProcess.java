package dev.discern.app.faults;

import dev.discern.app.Main;
import dev.discern.testkit.ChildJvm;
import dev.discern.testkit.Multipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code discern serve} in a process of its own, with a worker in another. */
final class DeskProcess implements AutoCloseable {
  private static final Pattern ANSWERS = Pattern.compile("Discern answers at (http://[0-9.:]+)/.*");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ChildJvm child;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final String address;

  DeskProcess(Path config, Path home, List<String> options) throws InterruptedException {
    child =
        ChildJvm.start(
            Main.class, options, "serve", "--port=0", "--home=" + home, "--config=" + config);
    Thread listener = new Thread(this::listen, "what the desk says");
    listener.setDaemon(true);
    listener.start();
    address = awaitAddress();
  }

  private void listen() {
    try (BufferedReader lines = child.process().inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    } catch (IOException | RuntimeException gone) {
      said.add("The desk is gone: " + gone);
    }
  }

  private String awaitAddress() throws InterruptedException {
    StringBuilder log = new StringBuilder();
    while (true) {
      String line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("The desk does not answer: " + log);
      }
      Matcher answers = ANSWERS.matcher(line);
      if (answers.matches()) {
        return answers.group(1);
      }
      log.append(line).append('\n');
    }
  }

  /** What it has said since it answers. */
  List<String> log() {
    return List.copyOf(said);
  }

  /** Opens a job with these parts; the same key again is the same job. */
  HttpResponse<String> handIn(String key, byte[] multipart) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + "/v1/jobs?pipeline=desk"))
            .timeout(PATIENCE)
            .header("Idempotency-Key", key)
            .header("Content-Type", Multipart.TYPE)
            .POST(BodyPublishers.ofByteArray(multipart))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  JsonNode job(String id) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + "/v1/jobs/" + id))
                .timeout(PATIENCE)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Whether all photos have come to their end; not as long as it cannot say. */
  boolean isOver(String job) throws Exception {
    JsonNode over = job(job).get("over");
    return over != null && over.asBoolean();
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    child.close();
    child.process().waitFor();
  }

  /** Asks it to end, as Ctrl-C does; what does not end is ended. */
  @Override
  public void close() {
    child.process().destroy();
    try {
      child.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    child.close();
  }
}
