package dev.discern.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.aws.objects.S3ObjectStore;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStoreForbidden;
import dev.discern.objects.PresignedPut;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.PhotoArrived;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedServersTest {
  private static final PutTerms JPEG = PutTerms.of("image/jpeg");

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"apples/1.jpg", "apples/100% ripe + 苹果 🍎.jpg"})
  void what_is_put_into_the_inbox_is_told(String key) throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.put(inbox(key), new byte[17], JPEG);

      List<PhotoArrived> told = laptop.told();

      assertThat(told).extracting(PhotoArrived::object).containsExactly(inbox(key));
      assertThat(told.get(0).size()).isEqualTo(17);
      assertThat(told.get(0).etag()).isEqualTo(laptop.store.head(inbox(key)).orElseThrow().etag());
      assertThat(told.get(0).at()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }
  }

  @Test
  void however_it_was_put_it_is_told_once() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.put(inbox("apples/1.jpg"), new byte[1], JPEG);
      laptop.store.put(inbox("apples/1.jpg"), new byte[2], JPEG);
      laptop.store.put(inbox("apples/1.jpg"), new byte[3], JPEG.ifAbsent());
      OtherClients.copy(laptop, inbox("apples/1.jpg"), inbox("apples/2.jpg"));
      presigned(laptop, "apples/3.jpg");
      OtherClients.putInParts(laptop, inbox("apples/4.jpg"), new byte[6_000_000], new byte[7]);

      List<PhotoArrived> told = new ArrayList<>(laptop.told());

      told.sort((one, other) -> one.sequencer().compareTo(other.sequencer()));
      assertThat(told)
          .extracting(each -> each.object().name() + " " + each.size())
          .containsExactly("1.jpg 1", "1.jpg 2", "2.jpg 2", "3.jpg 3", "4.jpg 6000007");
      assertThat(told).extracting(PhotoArrived::sequencer).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_empty_object_is_told_as_such() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.put(inbox("empty.jpg"), new byte[0], JPEG);

      assertThat(laptop.told()).extracting(PhotoArrived::size).containsExactly(0L);
    }
  }

  @Test
  void who_has_other_credentials_is_told_which_settings_to_check() throws Exception {
    try (Laptop laptop = new Laptop(home);
        S3ObjectStore stranger =
            new S3ObjectStore(
                AwsAccess.at(laptop.servers.objects(), new AwsCredentials("nobody", "nothing")))) {
      assertThatThrownBy(() -> stranger.get(inbox("apples/1.jpg"), 10))
          .isInstanceOf(ObjectStoreForbidden.class)
          .hasMessageContaining("does not let Discern get inbox/apples/1.jpg: ")
          .hasMessageContaining(
              "Check the credentials (environment, profile or role), storage.inbox");
      assertThatThrownBy(() -> stranger.head(inbox("apples/1.jpg"))) // an answer without a body
          .isInstanceOf(ObjectStoreForbidden.class);
    }
  }

  @Test
  void an_object_that_is_called_as_a_folder_is_listed_before_what_lies_in_it() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.put(inbox("a/1.jpg"), new byte[1], JPEG);
      laptop.store.put(inbox("b/1.jpg"), new byte[1], JPEG);
      laptop.store.put(inbox("b/"), new byte[0], JPEG);

      assertThat(laptop.store.list("inbox", "", "", 10))
          .extracting(listed -> listed.key().key())
          .containsExactly("a/1.jpg", "b/", "b/1.jpg");
    }
  }

  @Test
  void of_ten_gigabytes_nothing_is_read() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.put(inbox("huge.jpg"), new byte[1], JPEG);
      try (RandomAccessFile file =
          new RandomAccessFile(home.resolve("objects/inbox/huge.jpg").toFile(), "rw")) {
        file.setLength(10_000_000_000L); // sparse
      }

      Refusal refusal =
          catchThrowableOfType(
              Refusal.class, () -> laptop.store.get(inbox("huge.jpg"), 50_000_000));

      assertThat(refusal.sentence())
          .isEqualTo(
              "inbox/huge.jpg has 10000000000 bytes; the limit is 50000000. Put a smaller one.");
    }
  }

  @Test
  void after_a_write_that_failed_the_next_ones_are_kept() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.queues.open("broken", 3);
      breakTheTableOf("broken");

      assertThatThrownBy(() -> sendWithinThreeSeconds(laptop, "broken"))
          .isInstanceOf(HttpTimeoutException.class);
      laptop.arrivals.work().send(List.of("kept"));
    }
    try (Laptop laptop = new Laptop(home)) {
      assertThat(laptop.arrivals.work().depth().waiting()).isEqualTo(1);
    }
  }

  /** What cannot be written is not acknowledged; our client would wait longer and try again. */
  private static void sendWithinThreeSeconds(Laptop laptop, String queue) throws Exception {
    String form =
        "Action=SendMessage&MessageBody=unsure&QueueUrl="
            + laptop.servers.queue().resolve("/000000000000/" + queue);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(laptop.servers.queue())
                    .timeout(Duration.ofSeconds(3))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                BodyHandlers.ofString());
    throw new AssertionError("answered " + answer.statusCode() + " " + answer.body());
  }

  private void breakTheTableOf(String queue) throws SQLException {
    String address = "jdbc:h2:" + home.resolve("queue") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    try (Connection connection = DriverManager.getConnection(address, "sa", "");
        Statement statement = connection.createStatement()) {
      ResultSet tables =
          statement.executeQuery(
              "select table_name from information_schema.tables where table_name like 'MESSAGE_"
                  + queue.toUpperCase(Locale.ROOT)
                  + "_%' order by length(table_name)"); // its dead letters have the longer one
      assertThat(tables.next()).isTrue();
      String table = tables.getString(1);
      statement.execute("drop table " + table);
    }
  }

  @Test
  void what_an_earlier_life_left_unfinished_is_no_object() throws Exception {
    String unfinished = "apples/1.jpg-9d808844-eb7c-47f3-918e-954e09d53c61";
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.put(inbox("apples/1.jpg"), new byte[1], JPEG);
      Files.write(home.resolve("objects/inbox").resolve(unfinished), new byte[1]);

      assertThat(laptop.store.list("inbox", "", "", 1))
          .extracting(each -> each.key().key())
          .containsExactly("apples/1.jpg");
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class, () -> laptop.store.put(inbox(unfinished), new byte[1], JPEG));
      assertThat(refusal.code()).isEqualTo(RefusalCode.OBJECT_KEY_INVALID);
      assertThat(refusal.sentence())
          .isEqualTo(
              "The object store would not put inbox/"
                  + unfinished
                  + ": A key that ends in -UUID is what this store calls an unfinished put. Rename"
                  + " it.");
    }
    try (Laptop laptop = new Laptop(home)) {
      assertThat(laptop.store.head(inbox("apples/1.jpg"))).isPresent();
      assertThat(home.resolve("objects/inbox").resolve(unfinished)).doesNotExist();
    }
  }

  @Test
  void other_buckets_are_not_told_of() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.ensureBucket("results");
      laptop.store.put(inbox("apples/1.jpg"), new byte[1], JPEG);
      laptop.store.put(new ObjectKey("results", "1.json"), new byte[1], JPEG);
      OtherClients.copy(laptop, inbox("apples/1.jpg"), new ObjectKey("results", "1.jpg"));
      laptop.store.delete(inbox("apples/1.jpg"));

      assertThat(laptop.told()).hasSize(1);
    }
  }

  @Test
  void objects_and_messages_outlive_a_restart() throws Exception {
    EmbeddedCredentials credentials;
    try (Laptop laptop = new Laptop(home)) {
      credentials = laptop.servers.credentials();
      laptop.store.put(inbox("1.jpg"), new byte[17], JPEG.with(Map.of("job", "j-1")));
      laptop.arrivals.work().send(List.of("{\"Records\": []}"));
      laptop.arrivals.work().lease(1, Duration.ofSeconds(5), Duration.ofMinutes(5));
    }
    try (Laptop laptop = new Laptop(home)) {
      assertThat(laptop.servers.credentials()).isEqualTo(credentials);
      assertThat(laptop.store.head(inbox("1.jpg")).orElseThrow().metadata())
          .isEqualTo(Map.of("job", "j-1"));
      assertThat(laptop.arrivals.work().depth().total()).isEqualTo(2);
      assertThat(laptop.arrivals.work().depth().leased()).isEqualTo(1);
    }
  }

  @Test
  void a_second_start_is_refused() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Laptop(home));

      assertThat(refusal.code()).isEqualTo(RefusalCode.STORAGE_IN_USE);
      assertThat(refusal.sentence())
          .isEqualTo(
              "The storage in "
                  + home
                  + " cannot be used: embedded servers are run by this process, for another of its"
                  + " servers. Stop it, or give another folder.");
      laptop.store.put(inbox("1.jpg"), new byte[1], JPEG);
    }
  }

  @Test
  void its_secrets_are_for_the_owner_alone() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
          .isEqualTo("rwx------");
      Path file = home.resolve("credentials");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(laptop.servers.credentials().toString())
          .doesNotContain(laptop.servers.credentials().secretKey());
    }
  }

  @Test
  void who_has_no_credentials_reads_nothing() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      laptop.store.put(inbox("1.jpg"), new byte[1], JPEG);
      URI address = laptop.servers.objects().resolve("/inbox/1.jpg");

      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void nobody_else_on_the_network_gets_to_them() throws Exception {
    try (Laptop laptop = new Laptop(home)) {
      for (InetAddress address : addressesOfThisMachine()) {
        assertThat(listens(address, laptop.servers.objects().getPort())).isFalse();
        assertThat(listens(address, laptop.servers.queue().getPort())).isFalse();
      }
      assertThat(listens(InetAddress.getLoopbackAddress(), laptop.servers.queue().getPort()))
          .isTrue();
    }
  }

  private static List<InetAddress> addressesOfThisMachine() throws IOException {
    return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
        .flatMap(each -> Collections.list(each.getInetAddresses()).stream())
        .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
        .toList();
  }

  private static boolean listens(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2000);
      return true;
    } catch (java.net.ConnectException | java.net.SocketTimeoutException e) {
      return false;
    }
  }

  private static void presigned(Laptop laptop, String key) throws Exception {
    PresignedPut presigned =
        laptop.store.presignPut(inbox(key), PutTerms.of("image/jpeg"), 3, Duration.ofMinutes(1));
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(presigned.address())
                .header("Content-Type", "image/jpeg")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[3]))
                .build(),
            BodyHandlers.discarding());
  }

  static ObjectKey inbox(String key) {
    return new ObjectKey(Laptop.INBOX, key);
  }
}
