package dev.discern.app.web;

import dev.discern.testkit.Multipart;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Photos of which the tiny models know the answer, and bodies made of them. */
final class Photos {
  static final byte[] RED = plain(Color.RED);
  static final byte[] GREEN = plain(Color.GREEN);

  /** All channels alike: every label is as probable as the next. */
  static final byte[] GREY = plain(Color.GRAY);

  /** Between red and green. */
  static final byte[] YELLOW = plain(Color.YELLOW);

  /** Red to the left, grey to the right. */
  static final byte[] HALF_RED = halves(Color.RED, Color.GRAY);

  static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);
  static final byte[] TRUNCATED = Arrays.copyOf(RED, RED.length / 2);
  static final String MULTIPART = Multipart.TYPE;

  private Photos() {}

  static byte[] plain(Color colour) {
    return halves(colour, colour);
  }

  private static byte[] halves(Color left, Color right) {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(left);
    pen.fillRect(0, 0, 32, 48);
    pen.setColor(right);
    pen.fillRect(32, 0, 32, 48);
    pen.dispose();
    return DrawnPhotos.encode(image, "png");
  }

  static BodyPublisher publisher(byte[] photo) {
    return BodyPublishers.ofByteArray(photo);
  }

  /** Photos by file name, as a browser sends them. */
  static byte[] multipart(Map<String, byte[]> photos) {
    Multipart body = new Multipart();
    photos.forEach(body::file);
    return body.body();
  }
}
