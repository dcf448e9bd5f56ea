package dev.discern.objects;

/**
 * The store answers, and does not let us do this. Asking again changes nothing until somebody has
 * changed its rights or our credentials; the message says what to look at.
 */
public final class ObjectStoreForbidden extends ObjectStoreUnavailable {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was tried, what came of it, and which settings to check
   */
  public ObjectStoreForbidden(String message, Throwable cause) {
    super(message, cause);
  }
}
