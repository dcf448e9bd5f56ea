package dev.discern.app.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimedBodyTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void a_body_that_takes_too_long_altogether_is_refused() {
    TimedBody body = timed(new ByteArrayInputStream(new byte[10]));
    assertThat(body.read()).isZero();

    now.set(Duration.ofSeconds(31).toNanos());

    assertThatThrownBy(body::read)
        .hasMessage(
            "The request did not arrive in time: a photo has 30 seconds. Try a better connection.");
  }

  @Test
  void each_photo_has_its_own_time() {
    TimedBody body = timed(new ByteArrayInputStream(new byte[10]));
    now.set(Duration.ofSeconds(31).toNanos());

    body.startAgain();

    assertThat(body.read()).isZero();
  }

  @Test
  void silence_is_too_slow_and_a_broken_connection_is_broken_off() {
    assertThatThrownBy(timed(failing(new IOException(new SocketTimeoutException())))::read)
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo(RefusalCode.REQUEST_TOO_SLOW));
    assertThatThrownBy(timed(failing(new IOException("reset")))::read)
        .hasMessage("The request broke off before its end. Send it again.");
  }

  private TimedBody timed(InputStream body) {
    return new TimedBody(body, Duration.ofSeconds(30), now::get);
  }

  private static InputStream failing(IOException failure) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw failure;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        throw failure;
      }
    };
  }
}
