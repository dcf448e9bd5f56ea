package dev.discern.app.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * One photo arriving in memory. Takes no more than has come, whatever was announced, and counts it
 * for as long as it is held, that is until closed.
 */
final class Arrival implements AutoCloseable {
  private static final int FIRST = 16_384;
  private static final int TRUSTED = 1 << 20;

  private final HeldBytes held;
  private final int limit;
  private long counted;

  Arrival(HeldBytes held, int limit) {
    this.held = held;
    this.limit = limit;
  }

  /**
   * Reads to the end, or to one byte beyond the limit.
   *
   * @param announced the length as the sender gave it; negative when it did not
   */
  byte[] read(InputStream in, long announced) throws IOException {
    byte[] bytes = grown(new byte[0], announced < 0 ? FIRST : (int) Math.min(announced, TRUSTED));
    int count = 0;
    while (count <= limit) {
      if (count == bytes.length) {
        int next = in.read();
        if (next < 0) {
          return bytes;
        }
        bytes = grown(bytes, Math.min(Math.max(2L * count, FIRST), limit + 1L));
        bytes[count++] = (byte) next;
      }
      int more = in.read(bytes, count, bytes.length - count);
      if (more < 0) {
        break;
      }
      count += more;
    }
    return Arrays.copyOf(bytes, count);
  }

  private byte[] grown(byte[] bytes, long length) {
    held.add(length - bytes.length);
    counted += length - bytes.length;
    return Arrays.copyOf(bytes, (int) length);
  }

  @Override
  public void close() {
    held.remove(counted);
  }
}
