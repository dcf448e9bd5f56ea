package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Browsers that are closed while they send. */
class BrokenOffTest {
  private static final int PHOTO = 190_000;

  @TempDir Path folder;

  @Test
  void what_broke_off_takes_no_room_from_those_who_come_after() throws IOException {
    try (TestServer server = TestServer.in(folder)) {
      long together = 0;
      while (together < 3 * TestServer.INTAKE.heldBytes()) {
        breakOff(server.port());
        together += PHOTO;
      }

      assertThat(server.post("/v1/models/colours/predict", Photos.RED).statusCode()).isEqualTo(200);
    }
  }

  private static void breakOff(int port) throws IOException {
    String head =
        "POST /v1/models/colours/predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n"
            .formatted(PHOTO + 1);
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[PHOTO]);
      socket.getOutputStream().flush();
    }
  }
}
