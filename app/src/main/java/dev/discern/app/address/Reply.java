package dev.discern.app.address;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** What came of a step. */
sealed interface Reply {
  /** The photo. */
  record Got(Photo photo) implements Reply {}

  /** A redirect, not yet checked. */
  record Elsewhere(Step step) implements Reply {}

  /**
   * Reads a reply, and stops one byte after the limit.
   *
   * @param name for the photo
   */
  static Reply of(ClassicHttpResponse response, Step step, String name, ImageLimits limits)
      throws IOException {
    int status = response.getCode();
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (status / 100 == 3 && location != null) {
      return new Elsewhere(step.to(location.getValue()));
    }
    if (status != 200) {
      throw Unreachable.of(step, "answered %d.", status);
    }
    return new Got(new Photo(name, bytes(response.getEntity(), name, limits)));
  }

  private static byte[] bytes(HttpEntity entity, String name, ImageLimits limits)
      throws IOException {
    if (entity.getContentLength() >= 0) {
      limits.checkBytes(name, entity.getContentLength());
    }
    InputStream in = entity.getContent(); // not closed: that would read what is left
    byte[] bytes = in.readNBytes(limits.maxBytes() + 1);
    limits.checkBytes(name, bytes.length);
    return bytes;
  }
}
