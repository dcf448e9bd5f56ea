package dev.discern.engine.image.header;

import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Size;
import java.nio.ByteBuffer;

/** TIFF: the first directory (TIFF 6.0), and the signs that it is a camera's RAW file. */
final class TiffHeader {
  private static final int SUBFILE_TYPE = 0xfe;
  private static final int WIDTH = 0x100;
  private static final int HEIGHT = 0x101;
  private static final int BITS_PER_SAMPLE = 0x102;
  private static final int STRIP_OFFSETS = 0x111;
  private static final int SAMPLES_PER_PIXEL = 0x115;
  private static final int STRIP_LENGTHS = 0x117;
  private static final int TILE_OFFSETS = 0x144;
  private static final int TILE_LENGTHS = 0x145;
  private static final int SUB_DIRECTORIES = 0x14a;
  private static final int PROFILE = 0x8773;
  private static final int DNG_VERSION = 0xc612;

  private TiffHeader() {}

  static Header read(ByteBuffer bytes) {
    Ifd directory = Ifd.first(bytes);
    refuseRaw(directory);
    Size size = Broken.size(directory.value(WIDTH, 0), directory.value(HEIGHT, 0));
    long samples = Math.min(directory.value(SAMPLES_PER_PIXEL, 1), 64);
    long bits = Math.min(directory.value(BITS_PER_SAMPLE, 1), 64);
    return new Header(
        ImageFormat.TIFF,
        size,
        Exif.orientation(directory),
        (int) samples,
        (int) (samples * Math.max(1, bits / 8)),
        directory.chain(),
        directory.has(PROFILE),
        complete(directory, STRIP_OFFSETS, STRIP_LENGTHS)
            && complete(directory, TILE_OFFSETS, TILE_LENGTHS));
  }

  private static void refuseRaw(Ifd directory) {
    boolean previewOnly = directory.value(SUBFILE_TYPE, 0) == 1 && directory.has(SUB_DIRECTORIES);
    if (directory.has(DNG_VERSION) || previewOnly) {
      throw Broken.unsupported(
          "is a camera's RAW file, which Discern does not decode. Develop it and export a JPEG and"
              + " send that.");
    }
  }

  private static boolean complete(Ifd directory, int offsets, int lengths) {
    long[] from = directory.values(offsets).toArray();
    long[] length = directory.values(lengths).toArray();
    for (int i = 0; i < Math.min(from.length, length.length); i++) {
      if (from[i] + length[i] > directory.bytes().limit()) {
        return false;
      }
    }
    return true;
  }
}
