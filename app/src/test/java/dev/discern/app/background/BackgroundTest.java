package dev.discern.app.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  @Test
  void a_round_that_ends_with_an_error_is_not_the_last() throws Exception {
    AtomicInteger rounds = new AtomicInteger();
    CountDownLatch again = new CountDownLatch(1);
    try (Background background = new Background()) {
      background.repeat(
          "stumbler",
          () -> {
            if (rounds.incrementAndGet() == 1) {
              throw new StackOverflowError("a result as deep as a well");
            }
            again.countDown();
            return 0;
          },
          Duration.ofMinutes(1));

      assertThat(again.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
