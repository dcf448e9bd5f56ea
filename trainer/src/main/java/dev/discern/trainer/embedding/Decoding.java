package dev.discern.trainer.embedding;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.Reduction;
import dev.discern.inference.image.SizePlan;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.LabelledPhoto;
import org.jspecify.annotations.Nullable;

/**
 * Decodes one photo when its pixels are needed, and once for all who need it equally large. For one
 * thread.
 */
public final class Decoding {
  private final PhotoSource source;
  private final LabelledPhoto photo;
  private @Nullable DecodedImage image;
  private int divisor;

  public Decoding(PhotoSource source, LabelledPhoto photo) {
    this.source = source;
    this.photo = photo;
  }

  LabelledPhoto photo() {
    return photo;
  }

  /** The pixels that serving would decode for this plan. */
  DecodedImage image(SizePlan plan) {
    DecodedImage decoded = image;
    if (decoded == null || Reduction.of(decoded.facts().size(), plan) != divisor) {
      decoded = source.decode(photo, plan);
      divisor = Reduction.of(decoded.facts().size(), plan);
      image = decoded;
    }
    return decoded;
  }
}
