package dev.discern.serving.intake;

/**
 * What came of sending photos to the workers again.
 *
 * @param sent how many were sent
 * @param gone how many are no longer there
 */
public record SentAgain(int sent, int gone) {
  public static final SentAgain NOTHING = new SentAgain(0, 0);

  /** Both together. */
  public SentAgain and(SentAgain more) {
    return new SentAgain(sent + more.sent, gone + more.gone);
  }
}
