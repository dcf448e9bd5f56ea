package dev.discern.app.access;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down who guesses passwords: after five failures of a name from one address, or fifty from
 * one address, the next attempt has to wait. A name is never locked for other addresses, so that
 * nobody can lock an admin out from afar. Safe for any number of threads.
 */
final class LoginThrottle {
  private static final int OF_A_NAME = 5;
  private static final int OF_AN_ADDRESS = 50;
  private static final int REMEMBERED = 10_000;

  private final InstantSource time;
  private final Duration within;
  private final Map<String, Deque<Instant>> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > REMEMBERED;
        }
      };

  LoginThrottle(InstantSource time, Duration within) {
    this.time = time;
    this.within = within;
  }

  /** Refuses with {@code TOO_MANY_ATTEMPTS} as long as there were too many failures lately. */
  synchronized void check(String name, String from) {
    Duration wait = longer(wait(both(name, from), OF_A_NAME), wait(from, OF_AN_ADDRESS));
    if (!wait.isZero()) {
      long seconds = Math.max(1, wait.toSeconds());
      throw Refusal.of(
              RefusalCode.TOO_MANY_ATTEMPTS,
              "Logging in",
              "failed too often. Try again in %d seconds.".formatted(seconds))
          .with("retryAfterSeconds", seconds);
    }
  }

  synchronized void failed(String name, String from) {
    remember(both(name, from), OF_A_NAME);
    remember(from, OF_AN_ADDRESS);
  }

  synchronized void succeeded(String name, String from) {
    failures.remove(both(name, from));
  }

  private void remember(String whom, int most) {
    Deque<Instant> times = failures.computeIfAbsent(whom, any -> new ArrayDeque<>());
    times.addLast(time.instant());
    if (times.size() > most) {
      times.removeFirst();
    }
  }

  private Duration wait(String whom, int most) {
    Deque<Instant> times = failures.get(whom);
    if (times == null || times.size() < most) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(time.instant(), times.getFirst().plus(within));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String both(String name, String from) {
    return from + " " + name.toLowerCase(Locale.ROOT);
  }
}
