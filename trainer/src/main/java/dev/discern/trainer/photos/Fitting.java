package dev.discern.trainer.photos;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.preprocessing.Preprocessing;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.inference.preprocessing.Tensor;
import java.util.List;

/**
 * {@link Preprocessing} in two halves, so that a photo is kept as eight-bit pixels in between: what
 * {@link #fit} gives and {@link #tensor} takes is bit for bit the tensor of the contract. Safe for
 * any number of threads.
 */
public final class Fitting {
  private final PreprocessingContract contract;
  private final Preprocessing toPixels;
  private final Preprocessing toTensor;

  public Fitting(PreprocessingContract contract) {
    this.contract = contract;
    this.toPixels = new Preprocessing(plainNumbers(contract));
    this.toTensor = new Preprocessing(sameSize(contract));
  }

  public PreprocessingContract contract() {
    return contract;
  }

  /** The pixels that the model would see. */
  public Pixels fit(DecodedImage image) {
    float[] values = toPixels.apply(image).values();
    byte[] rgb = new byte[values.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (int) values[i];
    }
    return new Pixels(contract.tensorSize(), rgb);
  }

  /** Pixels of the tensor's size as the model takes them. */
  public Tensor tensor(Pixels fitted) {
    Size size = fitted.size();
    return toTensor.apply(
        new DecodedImage(fitted, new ImageFacts(ImageFormat.PNG, size, 1, 1, List.of())));
  }

  private static PreprocessingContract plainNumbers(PreprocessingContract contract) {
    return new PreprocessingContract(
        contract.width(),
        contract.height(),
        contract.resize(),
        contract.shortSide(),
        contract.interpolation(),
        ChannelOrder.RGB,
        1,
        List.of(0.0, 0.0, 0.0),
        List.of(1.0, 1.0, 1.0),
        Layout.NHWC);
  }

  private static PreprocessingContract sameSize(PreprocessingContract contract) {
    return new PreprocessingContract(
        contract.width(),
        contract.height(),
        ResizeRule.SQUASH,
        0,
        contract.interpolation(),
        contract.channels(),
        contract.scale(),
        contract.mean(),
        contract.std(),
        contract.layout());
  }
}
