package dev.discern.inference.preprocessing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import java.util.List;

/**
 * How pixels become a tensor. Stored as JSON inside every model, because training and serving that
 * see different pixels are the commonest silent failure in this field. A channel's value is {@code
 * (pixel * scale - mean) / std}, pixel 0 to 255.
 *
 * @param width of the tensor, pixels
 * @param height of the tensor, pixels
 * @param resize how a photo of any shape becomes {@code width x height}
 * @param shortSide with {@link ResizeRule#SHORT_SIDE_CROP}: what the short side is resized to
 *     before the crop; otherwise 0
 * @param interpolation the antialiased filter, as PIL defines it
 * @param channels the order in which the model wants them
 * @param scale multiplied with each 0..255 value first
 * @param mean subtracted next, in the order of {@code channels}
 * @param std divided by last, in the order of {@code channels}
 * @param layout where the channel axis stands
 */
@JsonIgnoreProperties({"tensorSize"})
public record PreprocessingContract(
    int width,
    int height,
    ResizeRule resize,
    int shortSide,
    Interpolation interpolation,
    ChannelOrder channels,
    double scale,
    List<Double> mean,
    List<Double> std,
    Layout layout)
    implements SizePlan {

  /** Times the longest side that is decoded, it still is an int. */
  private static final int LARGEST_SHORT_SIDE = 16_384;

  /** How a photo of any shape fits the tensor. */
  public enum ResizeRule {
    /** The short side to {@code shortSide}, then the middle cut out. */
    SHORT_SIDE_CROP,
    /** Both sides to the target; the shape changes, nothing is cut. */
    SQUASH,
    /** The long side to the target, the rest filled with mid-grey (128). */
    LETTERBOX
  }

  public enum Interpolation {
    BILINEAR,
    BICUBIC
  }

  public enum ChannelOrder {
    RGB,
    BGR
  }

  public enum Layout {
    NCHW,
    NHWC
  }

  public PreprocessingContract {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (width < 1 || height < 1 || width > 4096 || height > 4096) {
      throw new IllegalArgumentException(
          "a tensor is 1 to 4096 pixels a side, not " + width + "x" + height);
    }
    if (mean.size() != 3 || std.size() != 3 || std.contains(0.0)) {
      throw new IllegalArgumentException("mean and std have three values each, and no std is 0");
    }
    if (resize == ResizeRule.SHORT_SIDE_CROP && shortSide < Math.max(width, height)) {
      throw new IllegalArgumentException(
          "short-side " + shortSide + " is less than the crop " + width + "x" + height);
    }
    if (shortSide > LARGEST_SHORT_SIDE) {
      throw new IllegalArgumentException(
          "short-side is %d at most, not %d".formatted(LARGEST_SHORT_SIDE, shortSide));
    }
  }

  /**
   * ImageNet's usual: short side 256, centre crop 224, RGB in 0..1, channel means and deviations of
   * ImageNet.
   */
  public static PreprocessingContract imagenet() {
    return new PreprocessingContract(
        224,
        224,
        ResizeRule.SHORT_SIDE_CROP,
        256,
        Interpolation.BILINEAR,
        ChannelOrder.RGB,
        1 / 255.0,
        List.of(0.485, 0.456, 0.406),
        List.of(0.229, 0.224, 0.225),
        Layout.NCHW);
  }

  /** Squashed to a square, RGB in 0..1. */
  public static PreprocessingContract unitRange(int side) {
    return squashed(side, 0, 1);
  }

  /**
   * What {@code cnn} models are trained with: squashed to a square, RGB in -2..2. A network that
   * begins with small weights learns several times as fast from numbers around zero (LeCun et al.,
   * Efficient BackProp, 1998).
   */
  public static PreprocessingContract centred(int side) {
    return squashed(side, 0.5, 0.25);
  }

  private static PreprocessingContract squashed(int side, double mean, double std) {
    return new PreprocessingContract(
        side,
        side,
        ResizeRule.SQUASH,
        0,
        Interpolation.BILINEAR,
        ChannelOrder.RGB,
        1 / 255.0,
        List.of(mean, mean, mean),
        List.of(std, std, std),
        Layout.NCHW);
  }

  /**
   * The same preparation for a tensor of another size and layout; a short side keeps its ratio to
   * the crop.
   */
  public PreprocessingContract forTensor(int otherWidth, int otherHeight, Layout otherLayout) {
    int largest = Math.max(otherWidth, otherHeight);
    int side = (int) Math.round((double) shortSide * largest / Math.max(width, height));
    return new PreprocessingContract(
        otherWidth,
        otherHeight,
        resize,
        resize == ResizeRule.SHORT_SIDE_CROP ? Math.max(side, largest) : 0,
        interpolation,
        channels,
        scale,
        mean,
        std,
        otherLayout);
  }

  public Size tensorSize() {
    return new Size(width, height);
  }

  /** The size before cropping or filling; the long side is rounded down, as torchvision does. */
  @Override
  public Size resized(Size upright) {
    return switch (resize) {
      case SQUASH -> tensorSize();
      case SHORT_SIDE_CROP -> {
        int longSide =
            (int)
                ((long) shortSide
                    * Math.max(upright.width(), upright.height())
                    / upright.shortSide());
        yield upright.width() <= upright.height()
            ? new Size(shortSide, longSide)
            : new Size(longSide, shortSide);
      }
      case LETTERBOX -> {
        double ratio =
            Math.min((double) width / upright.width(), (double) height / upright.height());
        yield new Size(
            Math.max(1, Math.min(width, (int) Math.round(upright.width() * ratio))),
            Math.max(1, Math.min(height, (int) Math.round(upright.height() * ratio))));
      }
    };
  }

  /** Where the tensor lies on an upright photo of this size. */
  public Frame frame(Size upright) {
    Size resized = resized(upright);
    return new Frame(
        (double) Axis.offset(resized.width(), width) / resized.width(),
        (double) Axis.offset(resized.height(), height) / resized.height(),
        (double) width / resized.width(),
        (double) height / resized.height());
  }
}
