package dev.discern.inference.explanation.picture;

import dev.discern.inference.explanation.HeatMap;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;

/** A heat map as a PNG of bounded size, upright and of the photo's shape. */
public final class HeatPicture {
  private static final int OVERLAY_SIDE = 256;
  private static final int SMALLEST_SIDE = 256;
  private static final int LARGEST_SIDE = 480;
  private static final int COLORS = 256;

  private final HeatMap heat;

  public HeatPicture(HeatMap heat) {
    this.heat = heat;
  }

  /**
   * The heat alone, to be laid over the photo: cold places are see-through, what the model did not
   * see is greyed. The longer side has 256 pixels.
   *
   * @param photo the upright photo's size
   */
  public byte[] overlay(Size photo) {
    Size size = scaled(photo, OVERLAY_SIDE);
    byte[] indexes = new byte[(int) size.pixels()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = (byte) index(i % size.width(), i / size.width(), size);
    }
    return Png.ofIndexes(size.width(), size.height(), indexes, palette(), opacities());
  }

  /**
   * The heat on the photo. The longer side has 256 to 480 pixels.
   *
   * @param photo upright
   */
  public byte[] on(Pixels photo) {
    Size size = shown(photo.size());
    Shrunk shrunk = new Shrunk(photo, size);
    byte[] rgb = new byte[(int) size.pixels() * 3];
    for (int i = 0; i < size.pixels(); i++) {
      int x = i % size.width();
      int y = i / size.width();
      int index = index(x, y, size);
      int color =
          HeatColors.mixed(shrunk.at(x, y), HeatColors.rgb(index), HeatColors.opacity(index));
      put(color, rgb, i);
    }
    return Png.ofRgb(size.width(), size.height(), rgb);
  }

  /**
   * The size of {@link #on}'s picture for a photo of this size: what a decoder may reduce it to.
   */
  public static Size shown(Size photo) {
    int side = Math.max(photo.width(), photo.height());
    return scaled(photo, Math.max(SMALLEST_SIDE, Math.min(LARGEST_SIDE, side)));
  }

  private int index(int x, int y, Size size) {
    double across = (x + 0.5) / size.width();
    double down = (y + 0.5) / size.height();
    return heat.covers(across, down) ? HeatColors.index(heat.at(across, down)) : HeatColors.UNSEEN;
  }

  private static Size scaled(Size photo, int side) {
    double scale = (double) side / Math.max(photo.width(), photo.height());
    return new Size(
        Math.max(1, (int) Math.round(photo.width() * scale)),
        Math.max(1, (int) Math.round(photo.height() * scale)));
  }

  private static byte[] palette() {
    byte[] palette = new byte[COLORS * 3];
    for (int i = 0; i < COLORS; i++) {
      put(HeatColors.rgb(i), palette, i);
    }
    return palette;
  }

  private static byte[] opacities() {
    byte[] opacities = new byte[COLORS];
    for (int i = 0; i < COLORS; i++) {
      opacities[i] = (byte) Math.round(HeatColors.opacity(i) * 255);
    }
    return opacities;
  }

  private static void put(int color, byte[] rgb, int pixel) {
    rgb[pixel * 3] = (byte) (color >> 16);
    rgb[pixel * 3 + 1] = (byte) (color >> 8);
    rgb[pixel * 3 + 2] = (byte) color;
  }
}
