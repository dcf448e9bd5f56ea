package dev.discern.embedded.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.discern.aws.queue.S3Events;
import dev.discern.serving.queue.PhotoArrived;
import dev.discern.testkit.SettableTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
  private final SettableTime time = new SettableTime(Instant.parse("2026-11-20T12:00:00Z"));
  private final List<String> told = new ArrayList<>();

  @Test
  void a_queue_that_is_down_fails_no_put() {
    Consumer<String> down =
        body -> {
          throw new IllegalStateException("down");
        };

    assertThatCode(() -> announce(arrivals(down))).doesNotThrowAnyException();
  }

  @Test
  void an_object_that_is_gone_again_fails_no_put() {
    Arrivals arrivals = arrivals(told::add);

    assertThatCode(
            () ->
                arrivals.announce(
                    "inbox",
                    "a.jpg",
                    () -> {
                      throw new IllegalStateException("gone");
                    }))
        .doesNotThrowAnyException();
    assertThat(told).isEmpty();
  }

  @Test
  void each_arrival_has_a_larger_sequencer_even_when_the_clock_stands_or_goes_back() {
    Arrivals arrivals = arrivals(told::add);

    announce(arrivals);
    announce(arrivals);
    time.pass(Duration.ofHours(-1));
    announce(arrivals);
    time.pass(Duration.ofHours(2));
    announce(arrivals);

    assertThat(told.stream().flatMap(body -> new S3Events().read(body).stream()))
        .extracting(PhotoArrived::sequencer)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(each -> each.matches("[0-9A-F]{16}"));
  }

  private static void announce(Arrivals arrivals) {
    arrivals.announce("inbox", "a.jpg", () -> new Arrivals.Facts(1, "e"));
  }

  private Arrivals arrivals(Consumer<String> queue) {
    return new Arrivals(new S3Events(), time, queue);
  }
}
