package dev.discern.app.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Answers a blank photo just as {@code predict} does, so that the build can record which classes an
 * answer takes.
 */
@Command(name = "warm-up", hidden = true, description = "Load all that an answer takes.")
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class WarmUpCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Parameters(paramLabel = "DIR", description = "An empty folder.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Path photo = Files.createDirectories(folder).resolve("blank.jpg");
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", photo.toFile());
    String home = folder.resolve("home").toString();
    int first = predict(home, photo); // into a new home
    return first == ExitCode.OK ? predict(home, photo) : first;
  }

  private int predict(String home, Path photo) {
    return DiscernCommand.run(
        discern.terminal(), "--home", home, "predict", "fruits", photo.toString(), "--top", "2");
  }
}
