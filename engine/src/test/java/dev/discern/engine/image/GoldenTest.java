package dev.discern.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.SizePlan;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.testkit.SharedData;
import dev.discern.testkit.photos.Golden;
import dev.discern.testkit.photos.Goldens;
import dev.discern.testkit.photos.Goldens.Drawn;
import dev.discern.testkit.photos.Goldens.Resized;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pixels that a model sees are Pillow's. */
class GoldenTest {
  private static final double WHOLE = 0.01;
  private static final double REDUCED = 0.5;

  private static final Pattern LARGE =
      Pattern.compile("IMG_4(046|052|054|074|108)|pexels|food-coop|img2020|tropical");

  private final PhotoFiles files = new PhotoFiles(ImageLimits.DEFAULT);
  private final ImageDecoder decoder = new StandardImageDecoder(ImageLimits.DEFAULT);

  static List<Drawn> drawn() {
    return Goldens.drawn();
  }

  static List<Resized> resizes() {
    return Goldens.resizes();
  }

  static List<Golden> photos() {
    return Goldens.photos();
  }

  /** The large photos, for each contract; of unknown size without the shared data. */
  static Collection<List<Golden>> contracts() {
    return Goldens.photos().stream()
        .filter(golden -> LARGE.matcher(golden.name()).find())
        .collect(Collectors.groupingBy(Golden::contract))
        .values();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void a_drawn_file_decodes_to_the_pixels_of_pillow(Drawn drawn) {
    DecodedImage image = decoder.decode(drawn.photo(), SizePlan.FULL);

    assertThat(image.pixels().size()).isEqualTo(drawn.pixels().size());
    assertThat(difference(image.pixels().rgb(), drawn.pixels().rgb())).isLessThanOrEqualTo(WHOLE);
  }

  @ParameterizedTest
  @MethodSource("resizes")
  void resizing_gives_exactly_the_pixels_of_pillow(Resized resized) {
    Golden golden = resized.golden();

    assertThat(golden.difference(tensor(resized.image(), golden))).isZero();
  }

  @ParameterizedTest
  @MethodSource("photos")
  void a_real_photo_becomes_the_tensor_that_pillow_makes_of_it(Golden golden) {
    DecodedImage image = decode(golden, golden.contract());

    assertThat(golden.difference(tensor(image, golden)))
        .isLessThanOrEqualTo(image.facts().reducedBy() == 1 ? WHOLE : REDUCED);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void a_large_photo_is_decoded_reduced(List<Golden> goldens) {
    assertThat(goldens)
        .hasSize(10)
        .allMatch(golden -> decode(golden, golden.contract()).facts().reducedBy() > 1);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void a_large_photo_decoded_whole_gives_the_pixels_of_pillow(List<Golden> goldens) {
    Golden golden = goldens.get(0);

    assertThat(golden.difference(tensor(decode(golden, SizePlan.FULL), golden)))
        .isLessThanOrEqualTo(WHOLE);
  }

  private DecodedImage decode(Golden golden, SizePlan plan) {
    return decoder.decode(files.read(SharedData.data(golden.name())), plan);
  }

  private static float[] tensor(DecodedImage image, Golden golden) {
    return new Preprocessing(golden.contract()).apply(image).values();
  }

  private static double difference(byte[] found, byte[] expected) {
    double sum = 0;
    for (int i = 0; i < expected.length; i++) {
      sum += Math.abs((found[i] & 0xff) - (expected[i] & 0xff));
    }
    return sum / expected.length;
  }
}
