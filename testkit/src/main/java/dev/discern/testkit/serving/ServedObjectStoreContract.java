package dev.discern.testkit.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store that is a server promises beside: presigned addresses for plain HTTP. */
public abstract class ServedObjectStoreContract extends ObjectStoreContract {
  private static final Duration VALID = Duration.ofMinutes(10);
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"apples/1.jpg", "100% ä + 苹果/🍎.jpg"})
  void anybody_may_put_to_a_presigned_address(String name) throws Exception {
    URI address = store().presignPut(key(name), "image/jpeg", VALID);

    assertThat(put(address, "image/jpeg").statusCode()).isEqualTo(200);

    assertThat(text(name)).isEqualTo("red");
    assertThat(store().head(key(name)).orElseThrow().contentType()).isEqualTo("image/jpeg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"apples/1.jpg", "100% ä + 苹果/🍎.jpg"})
  void anybody_may_get_from_a_presigned_address(String name) throws Exception {
    put(name, "red");

    HttpResponse<String> answer = get(store().presignGet(key(name), VALID));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("red");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
  }

  @Test
  protected void a_presigned_address_is_for_one_key_and_one_type() throws Exception {
    put("green", "green");
    URI address = store().presignPut(key("red"), "image/jpeg", VALID);
    URI other = URI.create(address.toString().replace("/red?", "/green?"));

    assertThat(put(address, "text/html").statusCode()).isEqualTo(403);
    assertThat(put(other, "image/jpeg").statusCode()).isEqualTo(403);

    assertThat(text("green")).isEqualTo("green");
  }

  private HttpResponse<String> put(URI address, String type)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofString("red"))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
