package dev.discern.app.web.handin;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;

/** What a request hands in: photos as they are, or where they are or will be. */
public sealed interface HandIn {
  /** Photos named one by one in a request. */
  int MOST = 1_000;

  /** Of a photo's name, in characters; no file has a longer one. */
  int LONGEST_NAME = 1_000;

  /** In characters, as most web servers have it. */
  int LONGEST_ADDRESS = 8_000;

  /** No photos yet. */
  record Nothing() implements HandIn {}

  /** The request's body, or its parts, are photos. */
  record Photos() implements HandIn {}

  /**
   * Photos on the web.
   *
   * @param addresses as they were given, 1 to {@value HandIn#MOST}
   */
  record Addresses(List<String> addresses) implements HandIn {
    public Addresses {
      addresses = List.copyOf(addresses);
      checkCount(addresses.size(), "addresses");
      addresses.forEach(address -> checkLength(address, LONGEST_ADDRESS, "an address that"));
    }
  }

  /** Photos that their giver will put into the inbox, 1 to {@value HandIn#MOST}. */
  record Announced(List<One> photos) implements HandIn {
    public Announced {
      photos = List.copyOf(photos);
      checkCount(photos.size(), "uploads");
    }

    /**
     * One of them.
     *
     * @param bytes how many it will have
     */
    record One(String name, long bytes) {
      public One {
        checkLength(name, LONGEST_NAME, "an upload whose name");
        if (name.isBlank()) {
          throw invalid("has an upload without a name. Name each photo.");
        }
        if (bytes < 0) {
          throw invalid("says that %s has %d bytes. Say how many it has.".formatted(name, bytes));
        }
      }
    }
  }

  /** Photos in a bucket: all keys that begin so. */
  record Prefix(String bucket, String prefix) implements HandIn {}

  private static void checkCount(int count, String what) {
    if (count < 1 || count > MOST) {
      throw invalid("has %,d %s; one request has 1 to %,d.".formatted(count, what, MOST));
    }
  }

  private static void checkLength(String text, int most, String what) {
    if (text.length() > most) {
      throw invalid(
          "has %s has %,d characters; %,d are the most. Shorten it."
              .formatted(what, text.length(), most));
    }
  }

  /** What is wrong with a request. */
  static Refusal invalid(String predicate) {
    return Refusal.of(RefusalCode.REQUEST_INVALID, "The request", predicate);
  }
}
