package dev.discern.engine.image.pixels;

import dev.discern.engine.image.header.Header;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import java.io.IOException;

/** One way to get at a photo's pixels, as stored: not yet turned upright. */
public interface PixelSource {
  /**
   * Decodes a photo whose header has been read and found within the limits.
   *
   * @throws IOException when it is broken; decoders throw RuntimeExceptions and worse, too
   */
  Pixels read(Photo photo, Header header) throws IOException;
}
