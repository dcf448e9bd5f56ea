package dev.discern.testkit.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.objects.PresignedPut;
import dev.discern.objects.PutTerms;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store that is a server promises beside: presigned addresses for plain HTTP. */
public abstract class ServedObjectStoreContract extends ObjectStoreContract {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final PutTerms TERMS =
      PutTerms.of("image/jpeg").with(Map.of("trace", "t1")).ifAbsent();
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"apples/1.jpg", "100% ä + 苹果/🍎.jpg"})
  void anybody_may_put_to_a_presigned_address(String name) throws Exception {
    PresignedPut presigned = presigned(name, TERMS);

    assertThat(presigned.headers()).hasSize(3);
    assertThat(put(presigned, "red")).isEqualTo(200);

    assertThat(text(name)).isEqualTo("red");
    assertThat(store().head(key(name)).orElseThrow().contentType()).isEqualTo("image/jpeg");
    assertThat(store().head(key(name)).orElseThrow().metadata()).containsEntry("trace", "t1");
  }

  @Test
  void of_two_who_put_to_one_address_the_second_is_told_that_it_is_too_late() throws Exception {
    PresignedPut presigned = presigned("once", TERMS);
    put(presigned, "red");

    assertThat(put(presigned, "sea")).isEqualTo(412);

    assertThat(text("once")).isEqualTo("red");
  }

  @Test
  protected void a_presigned_address_is_for_one_key_one_type_and_one_length() throws Exception {
    put("green", "green");
    PresignedPut presigned = presigned("red", PutTerms.of("image/jpeg"));
    Map<String, String> headers = presigned.headers();
    URI other = URI.create(presigned.address().toString().replace("/red?", "/green?"));

    assertThat(put(presigned, "more than three")).isEqualTo(403);
    assertThat(put(presigned, "")).isEqualTo(403);
    assertThat(put(new PresignedPut(presigned.address(), Map.of("Content-Type", "text/html")), "r"))
        .isEqualTo(403);
    assertThat(put(new PresignedPut(other, headers), "red")).isEqualTo(403);

    assertThat(text("green")).isEqualTo("green");
    assertThat(store().head(key("red"))).isEmpty();
  }

  private PresignedPut presigned(String name, PutTerms terms) {
    return store().presignPut(key(name), terms, 3, VALID);
  }

  private int put(PresignedPut presigned, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(presigned.address()).PUT(BodyPublishers.ofString(body));
    presigned.headers().forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString()).statusCode();
  }
}
