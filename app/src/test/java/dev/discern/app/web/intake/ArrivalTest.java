package dev.discern.app.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalTest {
  private static final int LIMIT = 3_000_000;
  private final HeldBytes held = new HeldBytes(10_000_000);

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "0,-1",
    "1,-1",
    "1,1",
    "80000,80000",
    "80000,-1",
    "80000,10",
    "10,80000",
    "2999999,2999999",
    "3000000,-1",
    "3000000,3000000"
  })
  void whatever_is_announced_what_came_is_read(int length, long announced) throws IOException {
    byte[] sent = bytes(length);
    try (Arrival arrival = new Arrival(held, LIMIT)) {
      assertThat(arrival.read(trickle(sent), announced)).isEqualTo(sent);
    }
    assertThat(held.now()).isZero();
  }

  @Test
  void reading_stops_one_byte_beyond_the_limit() throws IOException {
    ByteArrayInputStream sent = new ByteArrayInputStream(bytes(LIMIT + 500));
    try (Arrival arrival = new Arrival(held, LIMIT)) {
      assertThat(arrival.read(sent, -1)).hasSize(LIMIT + 1);
      assertThat(sent.available()).isEqualTo(499);
    }
  }

  @Test
  void what_is_announced_but_does_not_come_is_not_held() throws IOException {
    try (Arrival arrival = new Arrival(held, LIMIT)) {
      arrival.read(new ByteArrayInputStream(bytes(10)), 2_999_999);

      assertThat(held.now()).isLessThanOrEqualTo(1 << 20);
    }
  }

  @Test
  void photos_that_do_not_fit_in_memory_together_are_refused() throws IOException {
    HeldBytes small = new HeldBytes(100_000);
    try (Arrival first = new Arrival(small, LIMIT);
        Arrival second = new Arrival(small, LIMIT)) {
      first.read(new ByteArrayInputStream(bytes(80_000)), 80_000);

      assertThatThrownBy(() -> second.read(new ByteArrayInputStream(bytes(80_000)), 80_000))
          .hasMessage(
              "Discern is receiving more photos than fit in its memory. Try again in 5 seconds.");
    }
    assertThat(small.now()).isZero();
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 7);
    return bytes;
  }

  /** Gives a thousand bytes at a time, as a network does. */
  private static InputStream trickle(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int offset, int length) {
        return super.read(to, offset, Math.min(length, 1_000));
      }
    };
  }
}
