package dev.discern.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A request's body with files, as a browser's form sends it. */
public final class Multipart {
  /** What stands before each part and after the last. */
  public static final String BOUNDARY = "the-boundary";

  /** The body's content type. */
  public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  /** One file more. */
  public Multipart file(String name, byte[] bytes) {
    write(
        """
        --%s\r
        Content-Disposition: form-data; name="photo"; filename="%s"\r
        Content-Type: image/png\r
        \r
        """
            .formatted(BOUNDARY, name));
    parts.writeBytes(bytes);
    write("\r\n");
    return this;
  }

  /** The whole body; nothing can be added to it. */
  public byte[] body() {
    write("--" + BOUNDARY + "--\r\n");
    return parts.toByteArray();
  }

  private void write(String text) {
    parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
