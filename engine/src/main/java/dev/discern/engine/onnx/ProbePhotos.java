package dev.discern.engine.onnx;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** Photos to try a graph on: plain, smooth and noisy ones, the same every time. */
final class ProbePhotos {
  private static final int SIDE = 64;
  private static final long SEED = 7;

  private ProbePhotos() {}

  static List<Tensor> drawn(Preprocessing preprocessing) {
    SplittableRandom chance = new SplittableRandom(SEED);
    return List.of(
        photo(preprocessing, i -> chance.nextInt(256)),
        photo(preprocessing, i -> 0),
        photo(preprocessing, i -> 255),
        photo(preprocessing, i -> i % 3 == 0 ? 230 : 20),
        photo(preprocessing, i -> i % 3 == 2 ? 230 : 20),
        photo(preprocessing, i -> i / 3 % SIDE * 255 / SIDE),
        photo(preprocessing, i -> (i / 3 % SIDE / 8 + i / 3 / SIDE / 8) % 2 * 255));
  }

  private static Tensor photo(Preprocessing preprocessing, IntUnaryOperator value) {
    byte[] rgb = new byte[3 * SIDE * SIDE];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) value.applyAsInt(i);
    }
    Size size = new Size(SIDE, SIDE);
    ImageFacts facts = new ImageFacts(ImageFormat.PNG, size, 1, 1, List.of());
    return preprocessing.apply(new DecodedImage(new Pixels(size, rgb), facts));
  }
}
