package dev.discern.app.models;

import dev.discern.refusal.Refusal;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one model's live version sits. While a newly promoted version is being opened, and when it
 * cannot be, the one that sits goes on answering. A version never changes, so one that was refused
 * is not opened again until another one has been live.
 */
final class Seat {
  private static final Logger log = LoggerFactory.getLogger(Seat.class);

  private final String name;
  private final IntSupplier live;
  private final IntFunction<OpenModel> opener;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile @Nullable OpenModel sitting;
  private volatile @Nullable Failure failure;

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
    OpenModel settled = settled(version);
    if (settled != null) {
      return settled;
    }
    OpenModel now = sitting;
    if (now == null) {
      changing.lock();
    } else if (!changing.tryLock()) {
      return now;
    }
    try {
      return changed();
    } finally {
      changing.unlock();
    }
  }

  private OpenModel changed() {
    int version = live.getAsInt(); // again: others may have changed it while this one waited
    OpenModel settled = settled(version);
    if (settled != null) {
      return settled;
    }
    try {
      OpenModel opened = opener.apply(version);
      seat(opened);
      return opened;
    } catch (RuntimeException e) {
      return failed(new Failure(version, e));
    }
  }

  /** What answers for a version that was opened or tried before; null when it was not. */
  private @Nullable OpenModel settled(int version) {
    OpenModel now = sitting;
    Failure known = failure;
    if (now != null && now.version() == version) {
      return now;
    }
    return known != null && known.version() == version ? standIn(now, known) : null;
  }

  private OpenModel failed(Failure fresh) {
    OpenModel now = sitting;
    if (now != null
        || fresh.why() instanceof Refusal) { // with nobody to stand in, a fault is retried
      failure = fresh;
    }
    OpenModel standIn = standIn(now, fresh);
    log.warn(
        "{}@{} is live but cannot be opened; version {} goes on answering: {}",
        name,
        fresh.version(),
        standIn.version(),
        String.valueOf(fresh.why().getMessage()));
    return standIn;
  }

  private static OpenModel standIn(@Nullable OpenModel now, Failure failure) {
    if (now == null) {
      throw failure.why();
    }
    return now;
  }

  private void seat(@Nullable OpenModel opened) {
    OpenModel old = sitting;
    sitting = opened;
    failure = null;
    if (old != null) {
      old.release();
    }
  }

  /** A version that could not be opened. */
  private record Failure(int version, RuntimeException why) {}
}
