package dev.discern.training.evaluation.slice;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.SizePlan;

/**
 * Decodes photos as if the camera had been held otherwise, to see what a model makes of turned
 * photos.
 *
 * @param decoder that gives upright pixels
 * @param turn how they are turned then
 */
public record TurnedDecoder(ImageDecoder decoder, Orientation turn) implements ImageDecoder {
  @Override
  public DecodedImage decode(Photo photo, SizePlan plan) {
    // the plan is asked for the turned photo, and its answer turned back: sides swap twice
    DecodedImage upright =
        decoder.decode(photo, size -> turn.upright(plan.resized(turn.upright(size))));
    return new DecodedImage(turn.upright(upright.pixels()), turned(upright.facts()));
  }

  @Override
  public ImageFacts inspect(Photo photo) {
    return turned(decoder.inspect(photo));
  }

  private ImageFacts turned(ImageFacts facts) {
    return new ImageFacts(
        facts.format(),
        turn.upright(facts.size()),
        facts.orientation(),
        facts.reducedBy(),
        facts.notes());
  }
}
