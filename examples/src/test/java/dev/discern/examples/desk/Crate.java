package dev.discern.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.image.Photo;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * Photos whose answers are known before the desk gives them, because the model was asked: what the
 * desk makes of its answers is tested here, not how good they are.
 *
 * @param fresh three that are fresh and answered so
 * @param rotten two that are rotten and answered so, of 0.9 at least
 * @param unsure neither the one nor the other
 */
record Crate(List<byte[]> fresh, List<byte[]> rotten, byte[] unsure) {
  static Crate chosen(ApplePhotos.Others photos, ImageClassifier model) {
    List<byte[]> fresh = accepted(photos.fresh(), "fresh", 3, model);
    List<byte[]> rotten = accepted(photos.rotten(), "rotten", 2, model);
    byte[] unsure =
        IntStream.range(1, 40)
            .mapToObj(part -> between(fresh.get(0), rotten.get(0), part / 40f))
            .filter(photo -> decision(model, photo) instanceof Decision.Uncertain)
            .findFirst()
            .orElseThrow(() -> new AssertionError("the model is sure of everything"));
    return new Crate(fresh, rotten, unsure);
  }

  private static List<byte[]> accepted(
      List<Path> photos, String label, int count, ImageClassifier model) {
    List<byte[]> found =
        photos.stream()
            .map(Crate::read)
            .filter(photo -> isSurely(label, decision(model, photo)))
            .limit(count)
            .toList();
    assertThat(found).as("photos that are surely " + label).hasSize(count);
    return found;
  }

  private static boolean isSurely(String label, Decision decision) {
    return decision instanceof Decision.Accepted accepted
        && accepted.label().equals(label)
        && accepted.probability() >= 0.9;
  }

  private static Decision decision(ImageClassifier model, byte[] photo) {
    Answer answer = model.classify(new Photo("photo.png", photo));
    return ((Answer.Answered) answer).decided().decision();
  }

  /** Both photos at once, the second so far through the first. */
  private static byte[] between(byte[] one, byte[] other, float share) {
    BufferedImage first = image(one);
    BufferedImage both =
        new BufferedImage(first.getWidth(), first.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = both.createGraphics();
    pen.drawImage(first, 0, 0, null);
    pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, share));
    pen.drawImage(image(other), 0, 0, both.getWidth(), both.getHeight(), null);
    pen.dispose();
    return DrawnPhotos.encode(both, "png");
  }

  private static BufferedImage image(byte[] photo) {
    try {
      return ImageIO.read(new ByteArrayInputStream(photo));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path photo) {
    try {
      return Files.readAllBytes(photo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
