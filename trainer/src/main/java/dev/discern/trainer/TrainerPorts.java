package dev.discern.trainer;

import dev.discern.inference.image.ImageDecoder;
import dev.discern.registry.ClassifierLoader;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.PhotoReader;

/**
 * What both trainers need of the world.
 *
 * @param reader brings photos
 * @param decoder the one that serving uses too
 * @param loader runs backbones, and every graph we write before anyone trusts it
 */
public record TrainerPorts(PhotoReader reader, ImageDecoder decoder, ClassifierLoader loader) {
  PhotoSource source() {
    return new PhotoSource(reader, decoder);
  }
}
