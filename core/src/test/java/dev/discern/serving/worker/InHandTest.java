package dev.discern.serving.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.ledger.item.ItemId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InHandTest {
  private static final ItemId LEAF = new ItemId("leaf");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1); // clocks may overflow
  private final InHand inHand = new InHand(nanos::get);

  @Test
  void who_is_at_a_photo_for_too_long_is_seen() {
    Optional<ItemId> seen =
        inHand.during(
            LEAF,
            () -> {
              pass(61);
              return inHand.longerThan(LIMIT);
            });

    assertThat(seen).contains(LEAF);
    assertThat(inHand.longerThan(LIMIT)).isEmpty();
  }

  @Test
  void the_time_that_a_photo_waits_for_its_turn_is_not_its_own() {
    inHand.during(
        LEAF,
        () -> {
          pass(40);
          inHand.pass(
              () -> {
                pass(3_600);
                assertThat(inHand.longerThan(LIMIT)).isEmpty();
              });
          assertThat(inHand.longerThan(LIMIT)).isEmpty();
          pass(21);
          assertThat(inHand.longerThan(LIMIT)).contains(LEAF);
          return LEAF;
        });
  }

  @Test
  void who_waits_with_no_photo_in_hand_is_not_seen() {
    inHand.pass(() -> pass(3_600));

    assertThat(inHand.longerThan(Duration.ZERO)).isEmpty();
  }

  private void pass(long seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
