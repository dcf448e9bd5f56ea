package dev.discern.testkit.photos;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/** What a drawn photo shows; the label is the folder's name in a dataset. */
public enum Drawing {
  BLUE_TRIANGLE(new Color(40, 60, 210)) {
    @Override
    void fill(Graphics2D pen, int left, int top, int side) {
      pen.fill(
          new Polygon(
              new int[] {left, left + side / 2, left + side},
              new int[] {top + side, top, top + side},
              3));
    }
  },
  GREEN_SQUARE(new Color(40, 170, 60)) {
    @Override
    void fill(Graphics2D pen, int left, int top, int side) {
      pen.fillRect(left, top, side, side);
    }
  },
  RED_CIRCLE(new Color(215, 45, 40)) {
    @Override
    void fill(Graphics2D pen, int left, int top, int side) {
      pen.fillOval(left, top, side, side);
    }
  };

  private final Color color;

  Drawing(Color color) {
    this.color = color;
  }

  /** {@code red-circle}; in the order of the constants the labels are sorted. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  abstract void fill(Graphics2D pen, int left, int top, int side);

  /**
   * The shape somewhere on a noisy background with a stroke across it, so that no two are alike.
   */
  BufferedImage draw(int width, int height, Random chance) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int light = 150 + chance.nextInt(90);
    pen.setColor(new Color(light, light, light));
    pen.fillRect(0, 0, width, height);
    pen.setStroke(new BasicStroke(Math.max(1, width / 40f)));
    pen.setColor(new Color(light / 2, light / 2, light / 2));
    pen.drawLine(0, chance.nextInt(height), width, chance.nextInt(height));
    int side = Math.min(width, height) * (40 + chance.nextInt(30)) / 100;
    pen.setColor(color);
    fill(pen, chance.nextInt(width - side + 1), chance.nextInt(height - side + 1), side);
    pen.dispose();
    addNoise(image, chance);
    return image;
  }

  private static void addNoise(BufferedImage image, Random chance) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        int noise = chance.nextInt(25) - 12;
        image.setRGB(
            x, y, noisy(rgb >> 16, noise) << 16 | noisy(rgb >> 8, noise) << 8 | noisy(rgb, noise));
      }
    }
  }

  private static int noisy(int channel, int noise) {
    return Math.max(0, Math.min(255, (channel & 0xff) + noise));
  }
}
