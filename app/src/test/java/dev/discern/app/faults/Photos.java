package dev.discern.app.faults;

import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Photos that the model {@code colours} is sure of. */
final class Photos {
  static final String BOUNDARY = "discern-test";

  private Photos() {}

  static byte[] of(Color color) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, 60, 40);
    graphics.dispose();
    return DrawnPhotos.encode(image, "png");
  }

  /** A request's body with as many photos, called {@code name-1.png} and so on. */
  static byte[] parts(String name, int count) {
    byte[] green = of(Color.GREEN);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int number = 1; number <= count; number++) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"%s-%d.png\"\r\n\r\n"
              .formatted(BOUNDARY, name, number)
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes(green);
      body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
