package dev.discern.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Scope;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses to upload to are for callers on this machine, where the store answers only there. */
class UploadsFromElsewhereTest {
  private static final String WISH = "{\"uploads\": [{\"name\": \"a.jpg\", \"bytes\": 7}]}";

  @TempDir static Path home;
  private static ServedDesk desk;
  private static String key;

  @BeforeAll
  static void serve() throws IOException {
    Path config = Files.writeString(home.resolve("discern.yaml"), "access: {mode: users}");
    desk = new ServedDesk(config, home, 0);
    key = desk.key("line", Scope.JOBS);
  }

  @AfterAll
  static void close() throws IOException {
    desk.close();
  }

  @Test
  void who_is_on_this_machine_gets_addresses() throws IOException {
    assertThat(asked("127.0.0.1:8080", "")).startsWith("HTTP/1.1 202").contains("\"put\":");
    assertThat(asked("LOCALHOST", "")).startsWith("HTTP/1.1 202");
    assertThat(asked("[::1]:8080", "")).startsWith("HTTP/1.1 202");
  }

  @Test
  void who_comes_through_a_proxy_that_says_so_is_told_to_send_the_photos() throws IOException {
    assertElsewhere(asked("127.0.0.1", "X-Forwarded-For: 192.0.2.7\r\n"));
    assertElsewhere(asked("127.0.0.1", "Forwarded: for=192.0.2.7\r\n"));
    assertElsewhere(asked("127.0.0.1", "x-real-ip: 192.0.2.7\r\n"));
    assertElsewhere(asked("127.0.0.1", "Via: 1.1 proxy\r\n"));
    assertElsewhere(asked("127.0.0.1", "X-Forwarded-Proto: https\r\n"));
  }

  @Test
  void who_calls_this_machine_by_a_name_of_the_world_comes_through_a_proxy() throws IOException {
    assertElsewhere(asked("desk.example.org", ""));
  }

  private static void assertElsewhere(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("would lead nowhere from another machine", "Send the photos themselves");
  }

  private static String asked(String host, String header) throws IOException {
    String request =
        "POST /v1/jobs?pipeline=colours HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\n%s"
                .formatted(host, key, header)
            + "Content-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                .formatted(WISH.length(), WISH);
    try (Socket socket = new Socket("127.0.0.1", desk.serving().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
