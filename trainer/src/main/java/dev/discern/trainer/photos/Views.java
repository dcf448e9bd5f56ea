package dev.discern.trainer.photos;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.training.trainer.Augmentation;
import java.util.SplittableRandom;

/**
 * Varied views of a photo, cut from pixels kept a quarter larger than the tensor, so that a crop or
 * a turn still samples from more pixels than it makes. Safe for any number of threads.
 */
public final class Views {
  private static final double LARGER = 1.25;

  private final PreprocessingContract contract;
  private final Augmentation augmentation;
  private final PreprocessingContract working;

  public Views(PreprocessingContract contract, Augmentation augmentation) {
    this.contract = contract;
    this.augmentation = augmentation;
    this.working = working(contract);
  }

  /**
   * How a photo is to be fitted before views are cut from it. Of a centre crop the border around it
   * is kept too.
   */
  public PreprocessingContract working() {
    return working;
  }

  private static PreprocessingContract working(PreprocessingContract contract) {
    boolean crops = contract.resize() == ResizeRule.SHORT_SIDE_CROP;
    double border =
        crops ? (double) contract.shortSide() / Math.max(contract.width(), contract.height()) : 1;
    int width = (int) Math.round(contract.width() * LARGER * border);
    int height = (int) Math.round(contract.height() * LARGER * border);
    return new PreprocessingContract(
        width,
        height,
        contract.resize(),
        crops ? Math.max(width, height) : 0,
        contract.interpolation(),
        contract.channels(),
        contract.scale(),
        contract.mean(),
        contract.std(),
        contract.layout());
  }

  /** One view, of the tensor's size; the same draws give the same view. */
  public Pixels view(Pixels fitted, SplittableRandom random) {
    Window window = window(random);
    ColourShift colours = ColourShift.drawn(augmentation.colour(), random);
    byte[] rgb = new byte[contract.width() * contract.height() * 3];
    window.cut(fitted, contract.tensorSize(), rgb);
    colours.apply(rgb);
    return new Pixels(contract.tensorSize(), rgb);
  }

  private Window window(SplittableRandom random) {
    boolean mirrored = augmentation.flip() && random.nextBoolean();
    double degrees = augmentation.rotation() * (2 * random.nextDouble() - 1);
    double zoom = LARGER * (1 - augmentation.crop() * random.nextDouble());
    double width = contract.width() * zoom;
    double height = contract.height() * zoom;
    double room = augmentation.crop() > 0 ? 1 : 0;
    double right = room * (working.width() - width) * (random.nextDouble() - 0.5);
    double down = room * (working.height() - height) * (random.nextDouble() - 0.5);
    return new Window(
        working.width() / 2.0 + right,
        working.height() / 2.0 + down,
        mirrored ? -width : width,
        height,
        Math.toRadians(degrees));
  }
}
