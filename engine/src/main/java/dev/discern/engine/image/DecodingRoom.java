package dev.discern.engine.image;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Waiting;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * The memory that photos are decoded in, shared by all threads: who finds no room waits until
 * others are done. A photo that would not even fit alone is tried alone, since what it will take is
 * reckoned from its header on the safe side.
 */
final class DecodingRoom {
  /** The rest is for photos as they came, pixels on their way to the model, and everything else. */
  private static final int SHARE_OF_HEAP = 2;

  private static final long UNIT = 64 * 1024;

  private static final DecodingRoom OF_THIS_PROCESS =
      new DecodingRoom(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);

  private final int units;
  private final Semaphore free;
  private final Waiting waiting;

  /**
   * Makes a room.
   *
   * @param bytes what all may take together
   */
  DecodingRoom(long bytes) {
    units = units(bytes);
    free = new Semaphore(units, true); // in turn, so that large photos do not wait for ever
    waiting = Waiting.UNSEEN;
  }

  private DecodingRoom(DecodingRoom shared, Waiting waiting) {
    this.units = shared.units;
    this.free = shared.free;
    this.waiting = waiting;
  }

  /** The one that fits this Java's memory. */
  static DecodingRoom ofThisProcess() {
    return OF_THIS_PROCESS;
  }

  /** The same room, whose waits somebody is told of. */
  DecodingRoom seenBy(Waiting other) {
    return new DecodingRoom(this, other);
  }

  /**
   * Decodes with room for this much. What runs out of memory all the same is tried once more, while
   * nobody else decodes.
   *
   * @param bytes that decoding may take
   */
  Pixels decode(long bytes, Decoding decoding) throws IOException {
    int wanted = Math.min(units, units(bytes));
    try {
      return within(wanted, decoding);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      if (wanted == units || !Undecodable.isOutOfMemory(e)) {
        throw e;
      }
      return within(units, decoding);
    }
  }

  private Pixels within(int wanted, Decoding decoding) throws IOException {
    waiting.pass(() -> free.acquireUninterruptibly(wanted));
    try {
      return decoding.pixels();
    } finally {
      free.release(wanted);
    }
  }

  /** Makes pixels of a photo. */
  @FunctionalInterface
  interface Decoding {
    Pixels pixels() throws IOException;
  }

  private static int units(long bytes) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
  }
}
