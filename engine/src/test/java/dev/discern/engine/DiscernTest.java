package dev.discern.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.packages.PackageZip;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.decision.Decision;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.testkit.ChildJvm;
import dev.discern.testkit.TinyModels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscernTest {
  @TempDir Path root;
  private ModelPackage model;
  private Path photo;

  @BeforeEach
  void write() throws IOException {
    model = PackageFolder.write(TinyModels.colours().draft(), root.resolve("colours"));
    photo = root.resolve("green.png");
    BufferedImage image = new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.GREEN);
    graphics.fillRect(0, 0, 100, 80);
    graphics.dispose();
    ImageIO.write(image, "png", photo.toFile());
  }

  @Test
  void a_package_folder_answers() {
    try (ImageClassifier classifier = Discern.open(model.folder())) {
      Answer answer = classifier.classify(Discern.photo(photo));

      assertThat(((Answer.Answered) answer).decided().decision())
          .isInstanceOfSatisfying(
              Decision.Accepted.class, accepted -> assertThat(accepted.label()).isEqualTo("green"));
    }
  }

  @Test
  void a_package_file_answers_and_leaves_no_trace() throws IOException {
    Path zip = root.resolve("colours.discern");
    PackageZip.export(model, zip);
    Path temporary = Files.createDirectory(root.resolve("tmp"));

    try (ChildJvm child =
        ChildJvm.start(
            Classify.class,
            List.of("-Djava.io.tmpdir=" + temporary),
            zip.toString(),
            photo.toString())) {
      assertThat(child.output()).endsWith("green; left: []");
    }
  }

  @Test
  void a_broken_package_is_refused() throws IOException {
    Files.delete(model.part(ModelPackage.CARD));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> Discern.open(model.folder()));

    assertThat(refusal.code()).isEqualTo(RefusalCode.PACKAGE_BROKEN);
    assertThat(refusal)
        .hasMessage("colours is broken: card.md is missing. Export or copy the package again.");
  }

  /** Classifies a photo and says which packages are still unpacked. */
  static final class Classify {
    public static void main(String[] arguments) {
      try (ImageClassifier classifier = Discern.open(Path.of(arguments[0]))) {
        Answer answer = classifier.classify(Discern.photo(Path.of(arguments[1])));
        String label = ((Answer.Answered) answer).decided().best().label();
        String[] left =
            Path.of(System.getProperty("java.io.tmpdir"))
                .toFile()
                .list((folder, name) -> name.startsWith("discern-"));
        System.out.println(label + "; left: " + List.of(left));
      }
    }
  }
}
