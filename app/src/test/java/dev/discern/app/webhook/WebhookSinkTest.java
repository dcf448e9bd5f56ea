package dev.discern.app.webhook;

import static dev.discern.app.delivery.Occasions.rotten;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.discern.app.delivery.Occasions;
import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Parcel;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.notice.Notice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookSinkTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private final WebhookSink sink = new WebhookSink(Map.of("HOOK", SECRET), Duration.ofSeconds(20));
  private final List<Received> received = new ArrayList<>();
  private HttpServer server;
  private int status = 202;
  private Map<String, String> headers = Map.of();

  private record Received(Map<String, List<String>> headers, byte[] body) {
    String header(String name) {
      return headers.get(name).get(0);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  Map.copyOf(exchange.getRequestHeaders()),
                  exchange.getRequestBody().readAllBytes()));
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_answer_is_told_as_a_cloud_event() {
    assertThat(deliver()).isEqualTo(new Attempt.Delivered(host() + " took it (202)."));
    JsonNode event = JsonMapper.shared().readTree(received.get(0).body());
    assertThat(received.get(0).header("Content-type"))
        .isEqualTo("application/cloudevents+json; charset=utf-8");
    assertThat(event.get("specversion").asString()).isEqualTo("1.0");
    assertThat(event.get("id").asString()).isEqualTo("n1");
    assertThat(event.get("source").asString()).isEqualTo("/pipelines/apple-desk");
    assertThat(event.get("type").asString()).isEqualTo("dev.discern.photo.accepted");
    assertThat(event.get("subject").asString()).isEqualTo("x-1");
    assertThat(event.get("time").asString()).isEqualTo("2026-11-20T11:58:09Z");
    assertThat(event.get("data").get("label").asString()).isEqualTo("rotten");
    assertThat(event.get("data").get("probability").asDouble()).isEqualTo(0.974);
    assertThat(event.get("data").get("verdict").asString()).isEqualTo("rotten 97.40 %");
    assertThat(event.get("data").get("photo").get("name").asString()).isEqualTo("a.jpg");
    assertThat(event.get("data").has("reason")).isFalse();
  }

  @Test
  void it_is_signed_over_id_time_and_body() {
    deliver();
    Received one = received.get(0);
    assertThat(one.header("Webhook-id")).isEqualTo("n1");
    assertThat(one.header("Webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
    assertThat(one.header("Webhook-signature"))
        .isEqualTo(Signature.of(SECRET, "n1", NOW.getEpochSecond(), one.body()));
  }

  /** The example of the Standard Webhooks libraries, which their own tests hold. */
  @Test
  void its_signature_is_the_one_that_standard_webhooks_know() {
    assertThat(
            Signature.of(
                SECRET,
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void a_repetition_has_the_same_id() {
    deliver();
    deliver();
    assertThat(received).extracting(each -> each.header("Webhook-id")).containsExactly("n1", "n1");
  }

  @Test
  void who_is_gone_is_told_no_more() {
    status = 410;
    assertThat(deliver())
        .isEqualTo(new Attempt.Refused(host() + " answered 410. Nobody is there any more."));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 429, 500, 503})
  void every_other_answer_is_tried_again(int answer) {
    status = answer;
    assertThat(deliver())
        .isEqualTo(new Attempt.RetryLater(host() + " answered " + answer + ".", null));
  }

  @Test
  void a_redirect_is_not_followed() {
    status = 307;
    headers = Map.of("Location", "http://169.254.169.254/latest/meta-data");
    assertThat(deliver()).isEqualTo(new Attempt.RetryLater(host() + " answered 307.", null));
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "'Fri, 20 Nov 2026 12:05:00 GMT', PT5M",
    "99999999, P1D",
    "'Fri, 20 Nov 2020 12:05:00 GMT',",
    "soon,"
  })
  void a_receiver_may_say_when_to_come_again(String header, Duration wait) {
    status = 503;
    headers = Map.of("Retry-After", header);
    assertThat(deliver()).isEqualTo(new Attempt.RetryLater(host() + " answered 503.", wait));
  }

  @Test
  void a_private_address_is_not_asked_unless_that_is_meant() {
    Attempt.RetryLater refused = (Attempt.RetryLater) sink.deliver(parcel(url(), false), NOW);
    assertThat(refused.why())
        .isEqualTo(
            "%s leads to 127.0.0.1, which is not public. Set allow-private: true if that is meant."
                .formatted(host()));
    assertThat(received).isEmpty();
  }

  @Test
  void nobody_there_is_tried_again() throws IOException {
    URI closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    Attempt.RetryLater later = (Attempt.RetryLater) sink.deliver(parcel(closed, true), NOW);
    assertThat(later.why()).startsWith("127.0.0.1:").contains("does not answer");
  }

  @Test
  void who_takes_the_call_and_says_nothing_is_left_after_a_while() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      WebhookSink hurried = new WebhookSink(Map.of("HOOK", SECRET), Duration.ofMillis(200));
      Attempt.RetryLater later = (Attempt.RetryLater) hurried.deliver(parcel(url, true), NOW);
      assertThat(later.why()).contains("does not answer: request timed out.");
    }
  }

  @Test
  void an_answer_without_end_is_not_read() throws IOException {
    server.removeContext("/");
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush(); // and never closed
        });
    assertThat(deliver()).isInstanceOf(Attempt.Delivered.class);
  }

  @Test
  void a_secret_that_is_gone_is_named() {
    Attempt.RetryLater later =
        (Attempt.RetryLater)
            new WebhookSink(Map.of(), Duration.ofSeconds(1)).deliver(parcel(url(), true), NOW);
    assertThat(later.why())
        .isEqualTo("The secret HOOK is not set any more. Set it in the environment and restart.");
  }

  private Attempt deliver() {
    return sink.deliver(parcel(url(), true), NOW);
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private URI url() {
    return URI.create("http://" + host() + "/hook?token=private");
  }

  private static Parcel<Order.Webhook> parcel(URI url, boolean allowPrivate) {
    Order.Webhook order =
        new Order.Webhook(url, "HOOK", allowPrivate, Occasions.of("a.jpg", rotten()));
    NewNotice what = new NewNotice("n1", "webhook", "topic", "", NOW);
    Notice notice = new Notice(what, new ItemId("x-1"), NOW, NOW, 1, null, null, null);
    return new Parcel<>(List.of(new Parcel.Due<>(notice, order)));
  }
}
