package dev.discern.app.webhook;

import dev.discern.app.address.PublicAddress;
import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Parcel;
import dev.discern.serving.delivery.courier.Sink;
import dev.discern.serving.delivery.order.Order;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells other programs over HTTP. 2xx is delivered, 410 is given up, all else is tried again;
 * redirects are not followed. The id is the same in every try, in {@code webhook-id} and in the
 * event.
 */
public final class WebhookSink implements Sink<Order.Webhook> {
  private static final int GONE = 410;

  private final Map<String, String> secrets;
  private final Duration patience;
  private final HttpClient http;
  private final JsonMapper json = JsonMapper.shared();

  /**
   * @param secrets by their names
   * @param patience how long to wait for an answer
   */
  public WebhookSink(Map<String, String> secrets, Duration patience) {
    this.secrets = Map.copyOf(secrets);
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  @Override
  public String kind() {
    return Order.Webhook.KIND;
  }

  @Override
  public Class<Order.Webhook> takes() {
    return Order.Webhook.class;
  }

  @Override
  public String destination(Parcel<Order.Webhook> parcel) {
    return parcel.first().order().url().toString();
  }

  @Override
  public Attempt deliver(Parcel<Order.Webhook> parcel, Instant now) {
    Order.Webhook order = parcel.first().order();
    String secret = secrets.get(order.secret());
    if (secret == null) {
      return new Attempt.RetryLater(
          "The secret %s is not set any more. Set it in the environment and restart."
              .formatted(order.secret()),
          null);
    }
    try {
      Optional<Attempt> forbidden = forbidden(order);
      return forbidden.isPresent() ? forbidden.get() : send(parcel, order, secret, now);
    } catch (UnknownHostException e) {
      return new Attempt.RetryLater(host(order) + " is unknown to the name service.", null);
    } catch (IOException e) {
      return new Attempt.RetryLater(
          "%s does not answer: %s.".formatted(host(order), reason(e)), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt.Held(now);
    }
  }

  private static Optional<Attempt> forbidden(Order.Webhook order) throws UnknownHostException {
    Optional<InetAddress> inside =
        order.allowPrivate() ? Optional.empty() : PublicAddress.privateOne(hostOnly(order.url()));
    return inside.map(
        address ->
            new Attempt.RetryLater(
                "%s leads to %s, which is not public. Set allow-private: true if that is meant."
                    .formatted(host(order), address.getHostAddress()),
                null));
  }

  private Attempt send(
      Parcel<Order.Webhook> parcel, Order.Webhook order, String secret, Instant now)
      throws IOException, InterruptedException {
    String id = parcel.first().id();
    byte[] body = json.writeValueAsBytes(Event.of(id, order.occasion()));
    HttpRequest request =
        HttpRequest.newBuilder(order.url())
            .timeout(patience)
            .header("Content-Type", "application/cloudevents+json; charset=utf-8")
            .header("User-Agent", "discern")
            .header("webhook-id", id)
            .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
            .header("webhook-signature", Signature.of(secret, id, now.getEpochSecond(), body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return attempt(host(order), http.send(request, answer -> new Unread()), now);
  }

  private static Attempt attempt(String host, HttpResponse<Boolean> answer, Instant now) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return new Attempt.Delivered("%s took it (%d).".formatted(host, status));
    }
    String said = "%s answered %d.".formatted(host, status);
    return status == GONE
        ? new Attempt.Refused(said + " Nobody is there any more.")
        : new Attempt.RetryLater(
            said,
            answer
                .headers()
                .firstValue("Retry-After")
                .flatMap(header -> RetryAfter.parse(header, now))
                .orElse(null));
  }

  /** Without the path, which may hold what only the receiver should know. */
  private static String host(Order.Webhook order) {
    return order.url().getAuthority();
  }

  /** A literal IPv6 address comes in brackets. */
  private static String hostOnly(URI url) {
    return url.getHost().replaceAll("[\\[\\]]", "");
  }

  private static String reason(IOException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
  }
}
