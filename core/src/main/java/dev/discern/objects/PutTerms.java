package dev.discern.objects;

import java.util.Map;

/**
 * How an object is put.
 *
 * @param contentType such as {@code image/jpeg}
 * @param metadata travels with the object: names of lower-case letters, digits and hyphens, values
 *     of printable ASCII, 2,000 bytes in all (the S3 API's limits; put other text percent-encoded)
 * @param onlyIfAbsent leaves an object alone that is there already
 */
public record PutTerms(String contentType, Map<String, String> metadata, boolean onlyIfAbsent) {
  public PutTerms {
    metadata = Map.copyOf(metadata);
  }

  /** Of this type, without metadata, over whatever is there. */
  public static PutTerms of(String contentType) {
    return new PutTerms(contentType, Map.of(), false);
  }

  /** The same terms with this metadata. */
  public PutTerms with(Map<String, String> more) {
    return new PutTerms(contentType, more, onlyIfAbsent);
  }

  /** The same terms, but never over an object that is there. */
  public PutTerms ifAbsent() {
    return new PutTerms(contentType, metadata, true);
  }
}
