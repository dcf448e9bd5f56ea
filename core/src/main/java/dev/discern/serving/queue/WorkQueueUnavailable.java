package dev.discern.serving.queue;

/**
 * The queue is down, slow beyond its limit, or will not have us: try again later. Whether what was
 * asked was done is unknown; it may be repeated.
 */
public class WorkQueueUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was tried and what came of it
   */
  public WorkQueueUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
