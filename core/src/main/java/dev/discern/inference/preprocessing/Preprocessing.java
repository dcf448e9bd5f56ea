package dev.discern.inference.preprocessing;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.Orientation;
import dev.discern.inference.image.Size;

/**
 * Station 5, <b>Preprocess</b>: pixels to the tensor that a contract asks for. The only
 * implementation; safe for any number of threads.
 *
 * <p>The pixels equal those of PIL's {@code resize} with the same filter, to the last bit. Of a
 * photo decoded at a reduced size exactly its own extent is sampled, as PIL's {@code resize(box=)}
 * does.
 */
public final class Preprocessing {
  private final PreprocessingContract contract;
  private final Kernel kernel;
  private final Normalization normalization;

  public Preprocessing(PreprocessingContract contract) {
    this.contract = contract;
    this.kernel = Kernel.of(contract.interpolation());
    this.normalization = new Normalization(contract);
  }

  public PreprocessingContract contract() {
    return contract;
  }

  /** Resizes, crops or fills, and normalises one photo. */
  public Tensor apply(DecodedImage image) {
    Axis horizontal = horizontal(image);
    Axis vertical = vertical(image);
    byte[] shown = new Resampler(image.pixels().rgb(), horizontal, vertical, kernel).resize();
    return new Tensor(normalization.place(shown, horizontal, vertical));
  }

  private Axis horizontal(DecodedImage image) {
    ImageFacts facts = image.facts();
    return Axis.of(
        image.pixels().size().width(),
        (double) facts.size().width() / facts.reducedBy(),
        Orientation.of(facts.orientation()).startsRight(),
        resized(facts).width(),
        contract.width());
  }

  private Axis vertical(DecodedImage image) {
    ImageFacts facts = image.facts();
    return Axis.of(
        image.pixels().size().height(),
        (double) facts.size().height() / facts.reducedBy(),
        Orientation.of(facts.orientation()).startsBelow(),
        resized(facts).height(),
        contract.height());
  }

  private Size resized(ImageFacts facts) {
    return contract.resized(facts.size());
  }
}
