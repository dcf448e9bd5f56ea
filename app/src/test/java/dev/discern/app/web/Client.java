package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Gatehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps cookies, sends forms, proves that its pages are Discern's. */
final class Client {
  private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern META = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  private final TestServer server;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String proof = "";

  private Client(TestServer server) {
    this.server = server;
  }

  static Client of(TestServer server) {
    return new Client(server);
  }

  static Client loggedIn(TestServer server, String name) {
    Client client = new Client(server);
    assertThat(client.login(name, Gatehouse.PASSWORD).statusCode()).isEqualTo(302);
    client.proof = found(META, client.get("/models", "Accept", "text/html").body());
    return client;
  }

  /** Fills in the login page. */
  HttpResponse<String> login(String name, String password) {
    String token = found(FIELD, get("/login").body());
    return form("/login", Map.of("_csrf", token, "name", name, "password", password));
  }

  HttpResponse<String> form(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return plain(
        server
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** What the pages of this client prove themselves with. */
  String proof() {
    return proof;
  }

  HttpRequest.Builder request(String path) {
    return server.request(path);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return plain(headers.length == 0 ? request : request.headers(headers));
  }

  /** As a script of the page sends it. */
  HttpResponse<String> send(HttpRequest.Builder request) {
    return plain(request.header("X-CSRF-TOKEN", proof));
  }

  HttpResponse<String> plain(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }
}
