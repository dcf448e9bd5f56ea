package dev.discern.app.cli;

import dev.discern.app.wiring.House;
import dev.discern.inference.ImageClassifier;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Answers one blank photo with the model that ships with Discern; the build records which classes
 * that takes.
 */
@Command(name = "warm-up", hidden = true, description = "Load all that an answer takes.")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class WarmUpCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Override
  public Integer call() throws IOException {
    House house = discern.house();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    try (ImageClassifier model = house.openBuiltIn()) {
      discern
          .terminal()
          .out()
          .println(
              AnswerText.of(
                  model.classify(
                      new dev.discern.inference.image.Photo("blank", jpeg.toByteArray())),
                  1));
    }
    return ExitCode.OK;
  }
}
