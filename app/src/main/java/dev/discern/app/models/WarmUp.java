package dev.discern.app.models;

import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.Photo;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Walks a drawn photo through a model, so that its first caller does not pay for loading code. */
final class WarmUp {
  private static final int ROUNDS = 3;
  private static final int SIDE = 320;

  private WarmUp() {}

  static void run(ImageClassifier classifier) {
    byte[] jpeg = drawn();
    for (int i = 0; i < ROUNDS; i++) {
      classifier.classify(new Photo("warm-up", jpeg));
    }
  }

  private static byte[] drawn() {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, SIDE, SIDE, Color.BLUE));
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
