package dev.discern.engine.image.header;

import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * What a photo's header declares.
 *
 * @param stored the size as stored, before turning
 * @param orientation the EXIF tag
 * @param channels as stored: 1 grey, 3 colour, 4 colour and alpha or, in a JPEG, ink
 * @param bytesPerPixel what decoding takes, beside the result's three bytes
 * @param frames pictures in the file, of which the first is decoded
 * @param profile whether a colour profile is embedded, which is ignored
 * @param complete whether the file reaches to the end of its picture
 */
public record Header(
    ImageFormat format,
    Size stored,
    Orientation orientation,
    int channels,
    int bytesPerPixel,
    int frames,
    boolean profile,
    boolean complete) {
  private static final int RGB_BYTES = 3;

  public Size upright() {
    return orientation.upright(stored);
  }

  /** Whether this is a JPEG that holds ink (CMYK or YCCK) instead of light. */
  public boolean isInk() {
    return format == ImageFormat.JPEG && channels == 4;
  }

  /** What decoding all pixels may allocate, bytes; turning needs a second copy. */
  public long decodeBytes() {
    int copies = orientation == Orientation.UPRIGHT ? 1 : 2;
    return stored.pixels() * (bytesPerPixel + copies * RGB_BYTES);
  }

  /** The facts of a photo decoded at this reduction. */
  public ImageFacts facts(int reducedBy) {
    List<String> notes = new ArrayList<>();
    if (frames > 1) {
      notes.add("first of " + frames + (format == ImageFormat.TIFF ? " pages" : " frames"));
    }
    if (profile) {
      notes.add("embedded colour profile ignored; read as sRGB");
    }
    if (!complete) {
      notes.add("truncated: the missing part was made up by the decoder");
    }
    return new ImageFacts(format, upright(), orientation.exif(), reducedBy, notes);
  }
}
