package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Gatehouse;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowClientTest {
  private static final WebSettings IMPATIENT =
      new WebSettings("127.0.0.1", 0, Duration.ofSeconds(3), TestServer.INTAKE, Gatehouse.open());
  @TempDir Path folder;

  @Test
  void clients_that_stop_in_the_middle_hold_nobody_up_and_are_told() throws IOException {
    try (TestServer server =
        TestServer.in(folder, IMPATIENT, TinyModels.colours().named("colours"))) {
      List<Socket> stopped = new ArrayList<>();
      for (int i = 0; i < 3 * TestServer.INTAKE.atOnce(); i++) {
        stopped.add(halfAPhoto(server));
      }

      assertThat(server.post("/v1/models/colours/predict", Photos.RED).statusCode()).isEqualTo(200);

      for (Socket socket : stopped) {
        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 408")
            .contains("request-too-slow", "Try a better connection.");
        socket.close();
      }
    }
  }

  private static Socket halfAPhoto(TestServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    String head =
        """
        POST /v1/models/colours/predict HTTP/1.1\r
        Host: localhost\r
        Content-Length: %d\r
        \r
        """
            .formatted(Photos.RED.length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(Photos.RED, 0, Photos.RED.length / 2);
    return socket;
  }
}
