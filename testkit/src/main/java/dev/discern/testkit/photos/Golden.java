package dev.discern.testkit.photos;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ChannelOrder;
import dev.discern.inference.preprocessing.PreprocessingContract.Interpolation;
import dev.discern.inference.preprocessing.PreprocessingContract.Layout;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import java.util.List;

/**
 * What Pillow made of one photo under one contract.
 *
 * @param name of the photo
 * @param contract with the scale 1, so that the tensor's values are pixels
 * @param everyRow of the tensor's rows, each one whose number this divides is kept
 * @param expected those rows, interleaved RGB
 */
@SuppressWarnings("ArrayRecordComponent") // read, not compared
public record Golden(String name, PreprocessingContract contract, int everyRow, byte[] expected) {

  @Override
  public String toString() {
    return name + " " + contract.resize() + " " + contract.interpolation();
  }

  /** The mean absolute difference from a tensor of this contract, where 255 is a whole channel. */
  public double difference(float[] tensor) {
    int rowValues = contract.width() * 3;
    double sum = 0;
    for (int i = 0; i < expected.length; i++) {
      int row = i / rowValues * everyRow;
      sum += Math.abs(tensor[row * rowValues + i % rowValues] - (expected[i] & 0xff));
    }
    return sum / expected.length;
  }

  static Golden of(String name, String contract, GoldenNumbers numbers) {
    return switch (contract) {
      case "imagenet" -> crop(name, Interpolation.BILINEAR, numbers);
      case "bicubic" -> crop(name, Interpolation.BICUBIC, numbers);
      case "letterbox" ->
          of(name, plain(224, 160, ResizeRule.LETTERBOX, 0, Interpolation.BILINEAR), 16, numbers);
      case "squash64" ->
          of(name, plain(64, 64, ResizeRule.SQUASH, 0, Interpolation.BILINEAR), 4, numbers);
      default -> throw new IllegalArgumentException(contract);
    };
  }

  private static Golden crop(String name, Interpolation filter, GoldenNumbers numbers) {
    return of(name, plain(224, 224, ResizeRule.SHORT_SIDE_CROP, 256, filter), 16, numbers);
  }

  private static Golden of(
      String name, PreprocessingContract contract, int everyRow, GoldenNumbers numbers) {
    int rows = (contract.height() + everyRow - 1) / everyRow;
    return new Golden(name, contract, everyRow, numbers.next(rows * contract.width() * 3));
  }

  private static PreprocessingContract plain(
      int width, int height, ResizeRule rule, int shortSide, Interpolation filter) {
    return new PreprocessingContract(
        width,
        height,
        rule,
        shortSide,
        filter,
        ChannelOrder.RGB,
        1,
        List.of(0.0, 0.0, 0.0),
        List.of(1.0, 1.0, 1.0),
        Layout.NHWC);
  }
}
