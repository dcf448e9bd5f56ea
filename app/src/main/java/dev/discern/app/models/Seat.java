package dev.discern.app.models;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one model's live version sits. While a newly promoted version is being opened, and when it
 * cannot be, the one that sits goes on answering.
 */
final class Seat {
  private static final Logger log = LoggerFactory.getLogger(Seat.class);
  private static final int NONE = -1;

  private final String name;
  private final IntSupplier live;
  private final IntFunction<OpenModel> opener;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile @Nullable OpenModel sitting;
  private volatile int failed = NONE;

  Seat(String name, IntSupplier live, IntFunction<OpenModel> opener) {
    this.name = name;
    this.live = live;
    this.opener = opener;
  }

  /**
   * Lends what sits, after seating the live version when another one sits.
   *
   * @param version that is live, as the caller has just read it
   */
  ModelInUse take(int version) {
    ModelInUse lent = current(version).lend();
    while (lent == null) { // it was closed in between, because another one is live by now
      lent = current(live.getAsInt()).lend();
    }
    return lent;
  }

  /** Lets go of what sits; whoever still uses it closes it. */
  void leave() {
    changing.lock();
    try {
      seat(null);
    } finally {
      changing.unlock();
    }
  }

  private OpenModel current(int version) {
    OpenModel now = sitting;
    if (now == null) {
      changing.lock();
    } else if (now.version() == version || failed == version || !changing.tryLock()) {
      return now;
    }
    try {
      return changed();
    } finally {
      changing.unlock();
    }
  }

  private OpenModel changed() {
    OpenModel now = sitting;
    int version = live.getAsInt(); // again: others may have changed it while this one waited
    if (now != null && now.version() == version) {
      return now;
    }
    try {
      OpenModel opened = opener.apply(version);
      seat(opened);
      return opened;
    } catch (RuntimeException e) {
      return stayWith(now, version, e);
    }
  }

  private OpenModel stayWith(@Nullable OpenModel now, int version, RuntimeException why) {
    if (now == null) {
      throw why;
    }
    failed = version;
    log.warn(
        "{}@{} is live but cannot be opened; version {} goes on answering: {}",
        name,
        version,
        now.version(),
        String.valueOf(why.getMessage()));
    return now;
  }

  private void seat(@Nullable OpenModel opened) {
    OpenModel old = sitting;
    sitting = opened;
    failed = NONE;
    if (old != null) {
      old.release();
    }
  }
}
