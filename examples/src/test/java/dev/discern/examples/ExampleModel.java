package dev.discern.examples;

import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.packages.PackageZip;
import dev.discern.registry.ModelPackage;
import dev.discern.testkit.TinyModels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A model package and a photo for the examples' tests. */
public final class ExampleModel {
  private ExampleModel() {}

  public static Path packed(Path folder) throws IOException {
    ModelPackage model =
        PackageFolder.write(TinyModels.colours().draft(), folder.resolve("colours"));
    Path zip = folder.resolve("colours.discern");
    PackageZip.export(model, zip);
    return zip;
  }

  public static Path bluePhoto(Path folder) throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, 64, 64);
    graphics.dispose();
    Path photo = folder.resolve("blue.png");
    ImageIO.write(image, "png", photo.toFile());
    return photo;
  }
}
