package dev.discern.trainer.photos;

import java.util.SplittableRandom;

/** A change of light: brightness, contrast around mid-grey, and saturation; 1 leaves alone. */
record ColourShift(float brightness, float contrast, float saturation) {
  private static final float MID_GREY = 128;

  static ColourShift drawn(double most, SplittableRandom random) {
    return new ColourShift(factor(most, random), factor(most, random), factor(most, random));
  }

  private static float factor(double most, SplittableRandom random) {
    return (float) (1 + most * (2 * random.nextDouble() - 1));
  }

  void apply(byte[] rgb) {
    if (brightness == 1 && contrast == 1 && saturation == 1) {
      return;
    }
    float gain = brightness * contrast;
    float offset = MID_GREY * (1 - contrast);
    for (int i = 0; i < rgb.length; i += 3) {
      float red = (rgb[i] & 0xff) * gain + offset;
      float green = (rgb[i + 1] & 0xff) * gain + offset;
      float blue = (rgb[i + 2] & 0xff) * gain + offset;
      float grey = 0.299f * red + 0.587f * green + 0.114f * blue;
      rgb[i] = clipped(grey + (red - grey) * saturation);
      rgb[i + 1] = clipped(grey + (green - grey) * saturation);
      rgb[i + 2] = clipped(grey + (blue - grey) * saturation);
    }
  }

  private static byte clipped(float value) {
    return (byte) Math.max(0, Math.min(255, Math.round(value)));
  }
}
