package dev.discern.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.config.Settings;
import dev.discern.app.config.SettingsReader;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PresignedPut;
import dev.discern.objects.PutTerms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @TempDir Path home;
  private Settings settings;

  @BeforeEach
  void read() {
    settings = new SettingsReader(Map.of()).read(null, home);
  }

  @Test
  void the_embedded_servers_answer_after_a_restart_where_they_answered_before() {
    RunningServers first = servedOnce();

    assertThat(servedOnce()).isEqualTo(first);
  }

  @Test
  void where_one_of_the_two_ports_is_taken_only_that_server_moves() throws IOException {
    RunningServers first = servedOnce();

    try (ServerSocket somebody = listening(first.objects().getPort())) {
      RunningServers second = servedOnce();

      assertThat(second.objects()).isNotEqualTo(first.objects());
      assertThat(second.objects().getPort()).isNotEqualTo(somebody.getLocalPort());
      assertThat(second.queues()).isEqualTo(first.queues());
    }
  }

  @Test
  void a_note_of_the_last_start_that_is_broken_is_none() throws IOException {
    Path folder = Files.createDirectories(home.resolve("storage"));
    for (String broken : new String[] {"", "::\n::\na\nb", "http://127.0.0.1\nhttp://x\na\nb"}) {
      Files.writeString(folder.resolve("running"), broken);

      assertThat(servedOnce().objects().getPort()).as(broken).isPositive();
    }
  }

  @Test
  void an_address_and_a_client_of_another_process_outlive_a_restart() throws Exception {
    ObjectKey key = new ObjectKey("inbox", "colours/late.png");
    PresignedPut put;
    Storage worker;
    try (Storage storage = serving()) {
      put = storage.store().presignPut(key, PutTerms.of("image/png"), 3, Duration.ofMinutes(5));
      worker = Storage.joining(settings, InstantSource.system());
    }

    try (Storage again = serving();
        worker) {
      assertThat(send(put)).isEqualTo(200);

      assertThat(again.store().head(key)).isPresent();
      assertThat(worker.store().head(key)).isPresent();
      assertThat(worker.work().depth().total()).isEqualTo(1);
    }
  }

  @Test
  void messages_outlive_a_compaction_of_their_file() {
    try (Storage storage = serving()) {
      for (int number = 1; number <= 30; number++) {
        storage.results().send(List.of("message " + number));
      }
      storage
          .results()
          .settle(storage.results().lease(10, Duration.ofSeconds(5), Duration.ofMinutes(5)));
      storage.compact();
      storage.compact();
    }

    try (Storage again = serving()) {
      assertThat(again.results().depth().total()).isEqualTo(20);
    }
  }

  private static int send(PresignedPut put) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(put.address()).PUT(BodyPublishers.ofString("red"));
    put.headers().forEach(request::header);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private RunningServers servedOnce() {
    try (Storage storage = serving()) {
      assertThat(storage.work().depth().total()).isNotNegative();
      return RunningServers.read(home.resolve("storage"));
    }
  }

  private Storage serving() {
    return Storage.serving(settings, InstantSource.system());
  }

  private static ServerSocket listening(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
