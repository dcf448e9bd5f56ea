package dev.discern.training.dataset.choices;

import java.util.Locale;

/**
 * What a person decided about one photo.
 *
 * @param line of the file that says so, from 1
 * @param photo its path in the folder, with {@code /}
 * @param action what is to be done with it
 * @param label the new one with {@link Action#RELABEL}, else empty
 * @param sha256 the beginning of the hash of the file that was looked at, in lower-case hex; empty
 *     where a hand wrote the line
 */
public record Choice(int line, String photo, Action action, String label, String sha256) {

  /** Whether this was decided about these very bytes, as far as the line tells. */
  public boolean isAbout(String fileSha256) {
    return fileSha256.startsWith(sha256);
  }

  /** What can be done with a photo. */
  public enum Action {
    /** It was looked at and stays as it is: audits do not call it odd or mislabelled again. */
    KEEP,
    /** It is left out, as if it did not lie in the folder. */
    DROP,
    /** It shows another label of the folder than the one it lies under. */
    RELABEL;

    /** As it is written in a file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
