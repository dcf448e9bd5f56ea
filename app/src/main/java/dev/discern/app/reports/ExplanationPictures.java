package dev.discern.app.reports;

import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.explanation.HeatMap;
import dev.discern.inference.explanation.HeatMethod;
import dev.discern.inference.explanation.picture.HeatPicture;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.preprocessing.Frame;

/**
 * An explained photo as pictures, PNG.
 *
 * @param plain the photo, small
 * @param onPhoto the heat on the photo
 */
@SuppressWarnings("ArrayRecordComponent") // written once, not compared
public record ExplanationPictures(byte[] plain, byte[] onPhoto) {
  private static final HeatMap NOTHING =
      new HeatMap(HeatMethod.OCCLUSION, 1, 1, new float[1], new Frame(0, 0, 1, 1));

  /** Decodes the photo once more, no larger than it is shown. */
  public static ExplanationPictures of(Photo photo, Explanation explanation, ImageDecoder decoder) {
    Pixels pixels = decoder.decode(photo, HeatPicture::shown).pixels();
    return new ExplanationPictures(
        new HeatPicture(NOTHING).on(pixels), new HeatPicture(explanation.heat()).on(pixels));
  }
}
