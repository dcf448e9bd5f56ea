package dev.discern.serving.queue;

/**
 * Messages of a queue by what they do.
 *
 * @param waiting may be leased now
 * @param leased somebody has them
 * @param delayed sent, but not yet to be leased
 */
public record QueueDepth(long waiting, long leased, long delayed) {
  /** All that is not settled. */
  public long total() {
    return waiting + leased + delayed;
  }
}
