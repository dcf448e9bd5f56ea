package dev.discern.app.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TurnstileTest {
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @AfterEach
  void stop() {
    mayEnd.countDown();
    callers.shutdown();
  }

  @Test
  void no_more_than_the_limit_work_at_once_and_all_get_their_turn() throws Exception {
    Turnstile turnstile = new Turnstile(limits(2, 100, Duration.ofMinutes(1)));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Integer>> done = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      done.add(
          callers.submit(
              () ->
                  turnstile.pass(
                      "a.png",
                      () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        return inside.decrementAndGet();
                      })));
    }
    for (Future<Integer> one : done) {
      one.get();
    }
    assertThat(most.get()).isBetween(1, 2);
    assertThat(turnstile.waiting()).isZero();
  }

  @Test
  void who_finds_the_waiting_room_full_is_told_at_once() throws Exception {
    Turnstile turnstile = new Turnstile(limits(1, 0, Duration.ofMinutes(1)));
    occupy(turnstile);

    assertThatThrownBy(() -> turnstile.pass("a.png", () -> 1))
        .hasMessage(
            "Discern has more photos waiting than it can answer soon. Try again in 2 seconds.")
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.BUSY));
  }

  @Test
  void who_has_waited_long_enough_is_told_so() throws Exception {
    Turnstile turnstile = new Turnstile(limits(1, 5, Duration.ofMillis(1)));
    occupy(turnstile);

    assertThatThrownBy(() -> turnstile.pass("a.png", () -> 1)).isInstanceOf(Refusal.class);
    assertThat(turnstile.waiting()).isZero();
  }

  @Test
  void work_that_fails_gives_its_place_back() {
    Turnstile turnstile = new Turnstile(limits(1, 0, Duration.ofMinutes(1)));

    assertThatThrownBy(
            () ->
                turnstile.pass(
                    "a.png",
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(turnstile.<Integer>pass("a.png", () -> 7)).isEqualTo(7);
  }

  @Test
  @Timeout(60)
  void a_photo_that_comes_to_no_end_is_given_up_and_its_place_is_lost() {
    Turnstile turnstile = new Turnstile(limits(2, 0, Duration.ZERO, Duration.ofSeconds(2)));

    assertThatThrownBy(() -> turnstile.pass("a.png", this::hang))
        .hasMessage(
            "a.png did not come to an end within 2 seconds, and is not waited for any more."
                + " Save it anew in an image program before you send it again.")
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.PHOTO_UNFINISHED));

    assertThat(turnstile.lost()).isEqualTo(1);
    assertThat(turnstile.isStuck()).isFalse();
    assertThat(turnstile.<Integer>pass("b.png", () -> 7)).isEqualTo(7);
  }

  @Test
  @Timeout(60)
  void without_a_place_left_it_is_stuck_until_one_comes_back() {
    Turnstile turnstile = new Turnstile(limits(1, 0, Duration.ZERO, Duration.ofSeconds(2)));
    assertThatThrownBy(() -> turnstile.pass("a.png", this::hang)).isInstanceOf(Refusal.class);

    assertThat(turnstile.isStuck()).isTrue();
    assertThatThrownBy(() -> turnstile.pass("b.png", () -> 7))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.BUSY));

    mayEnd.countDown();
    while (turnstile.isStuck()) {
      Thread.onSpinWait();
    }
    assertThat(turnstile.<Integer>pass("b.png", () -> 7)).isEqualTo(7);
  }

  private int hang() {
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return 0;
  }

  private void occupy(Turnstile turnstile) throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    callers.execute(
        () ->
            turnstile.pass(
                "a.png",
                () -> {
                  inside.countDown();
                  try {
                    mayEnd.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return 0;
                }));
    inside.await();
  }

  private static IntakeLimits limits(int atOnce, int waiting, Duration patience) {
    return limits(atOnce, waiting, patience, Duration.ofMinutes(1));
  }

  private static IntakeLimits limits(
      int atOnce, int waiting, Duration patience, Duration photoWithin) {
    return new IntakeLimits(
        atOnce, waiting, patience, 10, 1_000_000, 1_000_000, Duration.ofMinutes(1), photoWithin);
  }
}
