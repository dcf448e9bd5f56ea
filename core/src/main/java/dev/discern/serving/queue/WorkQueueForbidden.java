package dev.discern.serving.queue;

/**
 * The queue answers, and does not let us do this. It stays so until somebody has changed its rights
 * or our credentials; the message says what to look at.
 */
public final class WorkQueueForbidden extends WorkQueueUnavailable {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was tried, what came of it, and which settings to check
   */
  public WorkQueueForbidden(String message, Throwable cause) {
    super(message, cause);
  }
}
