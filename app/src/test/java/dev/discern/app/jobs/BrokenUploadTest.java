package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.RED;
import static dev.discern.app.jobs.ServedDesk.await;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.jobs.ServedDesk.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A browser that is closed, or a network that ends, in the middle of an upload. */
class BrokenUploadTest {
  private static final String BOUNDARY = "half";

  /** Of a body: the boundary that says that its last photo is whole. */
  private static final int END = ("\r\n--" + BOUNDARY).length();

  @TempDir static Path home;
  private static ServedDesk desk;

  @BeforeAll
  static void serve() {
    desk = new ServedDesk(home, 1);
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  @Test
  void what_arrived_whole_is_answered_and_the_rest_can_be_sent_later() throws Exception {
    String id = json(desk.send("POST", "/v1/jobs?pipeline=colours").body()).get("id").asString();
    byte[] body = parts(new Part("a.png", GREEN), new Part("b.png", RED), new Part("c.png", GREEN));
    String path = "/v1/jobs/" + id + "/photos?from=1";

    sendAndClose(head("POST", path, body.length), body, body.length - GREEN.length);

    await(() -> desk.get("/v1/jobs/" + id).get("photos").asInt() == 2);
    assertThat(desk.settled(id).at("/counts/done").asInt()).isEqualTo(2);
    assertThat(unfinished()).isEmpty();
    desk.post(path, List.of(new Part("a.png", GREEN), new Part("b.png", RED)));
    desk.post("/v1/jobs/" + id + "/photos?from=3", List.of(new Part("c.png", GREEN)));
    assertThat(desk.settled(id).at("/counts/done").asInt()).isEqualTo(3);
    assertThat(desk.get("/v1/jobs/" + id).get("photos").asInt()).isEqualTo(3);
  }

  @Test
  void a_request_that_is_cut_off_inside_its_first_photo_or_its_head_leaves_nothing()
      throws Exception {
    String id = json(desk.send("POST", "/v1/jobs?pipeline=colours").body()).get("id").asString();
    byte[] body = parts(new Part("a.png", GREEN));
    String head = head("POST", "/v1/jobs/" + id + "/photos?from=1", body.length);

    for (int bytes :
        new int[] {0, 10, 60, body.length / 2, body.length - 4 - END, body.length - 5}) {
      sendAndClose(head, body, bytes);
    }
    sendAndClose(head.substring(0, head.length() / 2), body, 0);

    desk.post("/v1/jobs/" + id + "/photos?from=2", List.of(new Part("b.png", RED)));
    assertThat(desk.settled(id).at("/counts/done").asInt()).isEqualTo(1);
    assertThat(unfinished()).isEmpty();
  }

  @Test
  void half_a_photo_at_a_presigned_address_is_no_photo_and_the_whole_one_still_can_come()
      throws Exception {
    String wish = "{\"uploads\": [{\"name\": \"a.png\", \"bytes\": %d}]}".formatted(GREEN.length);
    JsonNode job = json(desk.postJson("/v1/jobs?pipeline=colours", wish).body());
    String id = job.get("id").asString();
    URI address = URI.create(job.at("/uploads/0/put").asString());
    String head = putHead(address, job.at("/uploads/0/headers"));

    sendAndClose(address.getPort(), head, GREEN, GREEN.length / 2);
    await(() -> unfinished().isEmpty());
    assertThat(desk.get("/v1/jobs/" + id).at("/counts/received").asInt()).isEqualTo(1);

    String answer = sendAndClose(address.getPort(), head, GREEN, GREEN.length);

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(desk.settled(id).at("/counts/done").asInt()).isEqualTo(1);
  }

  private static void sendAndClose(String head, byte[] body, int bytes) throws IOException {
    sendAndClose(desk.serving().port(), head, body, bytes);
  }

  /** What the server says when it got all, and nothing when it did not. */
  private static String sendAndClose(int port, String head, byte[] body, int bytes)
      throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(Arrays.copyOf(body, bytes));
      socket.getOutputStream().flush();
      return bytes < body.length
          ? ""
          : new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String head(String method, String path, int length) {
    return "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: %d\r\nContent-Type: multipart/form-data; boundary=%s\r\n\r\n"
        .formatted(method, path, length, BOUNDARY);
  }

  private static String putHead(URI address, JsonNode headers) {
    StringBuilder head =
        new StringBuilder(
            "PUT %s?%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Length: %d\r\n"
                .formatted(
                    address.getRawPath(),
                    address.getRawQuery(),
                    address.getAuthority(),
                    GREEN.length));
    headers
        .properties()
        .forEach(
            header ->
                head.append(header.getKey())
                    .append(": ")
                    .append(header.getValue().asString())
                    .append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static byte[] parts(Part... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Part part : parts) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"p\"; filename=\"%s\"\r\n\r\n"
              .formatted(BOUNDARY, part.name())
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(part.bytes());
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  /** What a put that was not finished leaves in the store's folder. */
  private static List<String> unfinished() {
    try (Stream<Path> files = Files.walk(home.resolve("storage/objects"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of("not to be seen now: " + e.getMessage());
    }
  }
}
