package dev.discern.app.address;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A step on the way to a photo: an address of a kind that is fetched.
 *
 * @param uri with nothing in it but scheme, host, port, path and query
 * @param host in small letters, an IPv6 address without its brackets
 * @param words for people; a query may hold what only the host should know
 */
record Step(URI uri, String host, int port, String words) {
  private static final String DOTTED = "(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}\\.?";
  private static final int LONGEST = 4_096;
  private static final int SHOWN = 120;

  /**
   * Reads an address.
   *
   * @throws Refusal {@code ADDRESS_FORBIDDEN}
   */
  static Step parse(String address) {
    String words = words(address);
    if (address.length() > LONGEST) {
      throw no(words, "is longer than %,d characters. Shorten it.".formatted(LONGEST));
    }
    try {
      return of(new URI(address.strip()), words);
    } catch (URISyntaxException e) {
      throw no(words, "is no address: write it like https://images.example.org/a.jpg.").because(e);
    }
  }

  /** Where a redirect leads from here. */
  Step to(String location) {
    try {
      return of(uri.resolve(new URI(location)), words + " leads to " + words(location) + ", which");
    } catch (URISyntaxException e) {
      throw no(words, "leads on to what is no address.").because(e);
    }
  }

  private static Step of(URI given, String words) throws URISyntaxException {
    String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw no(words, "is neither https:// nor http://, and nothing else is fetched.");
    }
    if (given.getRawUserInfo() != null) {
      throw no(words, "has a user's name in it. Leave it out: photos are fetched without one.");
    }
    if (given.getHost() == null || !isPlain(given.getHost())) {
      throw no(
          words,
          "has no host that can be asked. Write it in letters, digits, dots and hyphens, other"
              + " scripts as xn--...");
    }
    String host = given.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    int port = given.getPort() >= 0 ? given.getPort() : scheme.equals("https") ? 443 : 80;
    String path =
        given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
    String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
    URI uri = new URI(scheme + "://" + host + ":" + port + path + query);
    return new Step(uri, host.replaceAll("[\\[\\]]", ""), port, words);
  }

  /** Not an IPv6 address of one link only, nor a number that programs read in several ways. */
  private static boolean isPlain(String host) {
    boolean number = !host.startsWith("[") && host.matches("(.*\\.)?[0-9][^.]*\\.?");
    return !host.contains("%") && (!number || host.matches(DOTTED));
  }

  private static String words(String address) {
    String shown =
        address
            .strip()
            .replaceFirst("[?#].*", "")
            .replaceFirst("//[^/]*@", "//")
            .replaceAll("\\p{Cntrl}", " ");
    return shown.length() > SHOWN ? shown.substring(0, SHOWN) + "..." : shown;
  }

  private static Refusal no(String who, String predicate) {
    return Refusal.of(RefusalCode.ADDRESS_FORBIDDEN, who, predicate);
  }
}
