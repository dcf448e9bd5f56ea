package dev.discern.testkit.photos;

import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Photo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** JPEGs that say how the camera was held. */
public final class TurnedJpeg {
  private static final int APP1 = 0xffe1;
  private static final int EXIF_BYTES = 34;

  private TurnedJpeg() {}

  /** The same pixels as stored, with an EXIF orientation tag before them. */
  public static Photo of(String name, byte[] jpeg, Orientation held) {
    ByteBuffer turned = ByteBuffer.allocate(jpeg.length + 2 + EXIF_BYTES);
    turned.put(jpeg, 0, 2);
    turned.putShort((short) APP1).putShort((short) EXIF_BYTES);
    turned.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    turned.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8); // the directory's place
    turned.putShort((short) 1); // one entry: its tag, type, count and value
    turned.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(held.exif() << 16);
    turned.putInt(0);
    turned.put(jpeg, 2, jpeg.length - 2);
    return new Photo(name, turned.array());
  }
}
