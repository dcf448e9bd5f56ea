package dev.discern.inference.preprocessing;

import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Interpolation;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.refusal.Vocabulary;
import java.util.List;
import java.util.Locale;

/**
 * How the makers of published classifiers prepared their photos. A wrong one is the commonest
 * reason for an imported model's poor answers, and no file says which is right.
 */
public enum Preset {
  /**
   * torchvision, MXNet, most of the ONNX model zoo: RGB in 0..1, ImageNet's means and deviations.
   */
  IMAGENET(PreprocessingContract.imagenet()),
  /** Caffe: BGR in 0..255, minus each channel's mean over ImageNet. */
  CAFFE(crop(224, 256, ChannelOrder.BGR, 1, List.of(103.939, 116.779, 123.68), 1)),
  /** Keras' Inception and Xception: RGB in -1..1, 299 pixels. */
  INCEPTION(crop(299, 342, ChannelOrder.RGB, 1 / 127.5, List.of(1.0, 1.0, 1.0), 1)),
  /** EfficientNet-Lite: RGB, (value - 127) / 128. */
  EFFICIENTNET_LITE(crop(224, 256, ChannelOrder.RGB, 1, List.of(127.0, 127.0, 127.0), 128)),
  /** RGB in 0..255, the graph does the rest. */
  RAW(crop(224, 256, ChannelOrder.RGB, 1, List.of(0.0, 0.0, 0.0), 1)),
  /** RGB in 0..1. */
  UNIT(crop(224, 256, ChannelOrder.RGB, 1 / 255.0, List.of(0.0, 0.0, 0.0), 1));

  private static final Vocabulary<Preset> ALL = Vocabulary.of(values(), Preset::slug);

  private final PreprocessingContract contract;

  Preset(PreprocessingContract contract) {
    this.contract = contract;
  }

  public PreprocessingContract contract() {
    return contract;
  }

  /** As users write it: {@code efficientnet-lite}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All names, in order. */
  public static List<String> slugs() {
    return ALL.words();
  }

  /**
   * The preset of this name.
   *
   * @throws Refusal {@code REQUEST_INVALID}, with near names
   */
  public static Preset named(String slug) {
    return ALL.find(slug)
        .orElseThrow(
            () ->
                Refusal.of(
                    RefusalCode.REQUEST_INVALID,
                    "The preset " + slug,
                    "is unknown." + ALL.hint(slug)));
  }

  private static PreprocessingContract crop(
      int side, int shortSide, ChannelOrder channels, double scale, List<Double> mean, double std) {
    return new PreprocessingContract(
        side,
        side,
        ResizeRule.SHORT_SIDE_CROP,
        shortSide,
        Interpolation.BILINEAR,
        channels,
        scale,
        mean,
        List.of(std, std, std),
        Layout.NCHW);
  }
}
