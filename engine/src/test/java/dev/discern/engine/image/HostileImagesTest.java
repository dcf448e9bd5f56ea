package dev.discern.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.refusal.Refusal;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.photos.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Awkward and broken files that nobody here wrote. */
class HostileImagesTest {
  private static final int PIL_RESULT = 11;
  private static final int IMAGEIO_RESULT = 13;

  private static final ImageDecoder DECODER = new StandardImageDecoder(ImageLimits.DEFAULT);

  private final PhotoFiles files = new PhotoFiles(ImageLimits.DEFAULT);

  /** Loading OpenCV on a busy machine takes seconds, which are none of the first file's. */
  @BeforeAll
  static void load() {
    Goldens.drawn().stream()
        .filter(drawn -> drawn.photo().name().endsWith(".webp"))
        .forEach(drawn -> DECODER.decode(drawn.photo(), SizePlan.FULL));
  }

  @TestFactory
  Stream<DynamicTest> every_hostile_file_ends_as_pixels_or_as_a_clear_refusal() throws IOException {
    Path folder = SharedData.data("hostile-images");
    List<String[]> manifest = manifest(folder);
    assertThat(manifest).hasSize(781);
    return manifest.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> endsWell(folder.resolve(row[0]), isReadByOthers(row))));
  }

  private static List<String[]> manifest(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("MANIFEST.tsv"))) {
      return lines.skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }

  private static boolean isReadByOthers(String[] row) {
    return row[PIL_RESULT].equals("ok") && row[IMAGEIO_RESULT].equals("ok");
  }

  @TestFactory
  Stream<DynamicTest> every_hostile_header_ends_as_facts_or_as_a_clear_refusal()
      throws IOException {
    Path folder = SharedData.data("hostile-images");
    return manifest(folder).stream()
        .map(row -> DynamicTest.dynamicTest(row[0], () -> headerEndsWell(folder.resolve(row[0]))));
  }

  private void headerEndsWell(Path file) {
    try {
      assertThat(DECODER.inspect(files.read(file)).reducedBy()).isEqualTo(1);
    } catch (Refusal refusal) {
      assertThat(refusal.sentence()).startsWith(file + " ").endsWith(".");
    }
  }

  private void endsWell(Path file, boolean isReadByOthers) {
    try {
      DecodedImage image = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> decode(file));
      assertThat(image.pixels().size())
          .isEqualTo(Reduction.reduced(image.facts().size(), image.facts().reducedBy()));
    } catch (Refusal refusal) {
      assertThat(isReadByOthers).as(refusal.sentence()).isFalse();
      assertThat(refusal.sentence()).startsWith(file + " ").endsWith(".");
      assertThat(refusal.code().name()).matches("PHOTO_.+|NOT_AN_IMAGE|IMAGE_FORMAT_UNSUPPORTED");
    }
  }

  private DecodedImage decode(Path file) {
    return DECODER.decode(files.read(file), PreprocessingContract.imagenet());
  }
}
