package dev.discern.app.faults;

import dev.discern.testkit.Multipart;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Photos that the model {@code colours} is sure of. */
final class Photos {
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
    Multipart body = new Multipart();
    for (int number = 1; number <= count; number++) {
      body.file(name + "-" + number + ".png", green);
    }
    return body.body();
  }
}
