package dev.discern.training.trainer;

import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import java.util.List;

/** How much of a photo a model on a backbone sees. */
public enum Framing {
  /** Whichever of the others gives the lower validation loss. */
  AUTO,
  /** As the backbone was trained, which usually means without the photo's border. */
  CROP,
  /** To the ends of the short side; of a photo that is no square, only the long side is cut. */
  WHOLE;

  /**
   * The contract under which photos are framed so.
   *
   * @param backbone the backbone's own contract
   */
  public PreprocessingContract of(PreprocessingContract backbone) {
    return switch (this) {
      case AUTO -> throw new IllegalStateException("auto is a choice still to be made");
      case CROP -> backbone;
      case WHOLE -> uncut(backbone);
    };
  }

  /** What there is to try: one, or both where they differ. */
  public List<Framing> candidates(PreprocessingContract backbone) {
    if (this != AUTO) {
      return List.of(this);
    }
    return uncut(backbone).equals(backbone) ? List.of(CROP) : List.of(CROP, WHOLE);
  }

  private static PreprocessingContract uncut(PreprocessingContract contract) {
    return contract.resize() == ResizeRule.SHORT_SIDE_CROP
        ? new PreprocessingContract(
            contract.width(),
            contract.height(),
            contract.resize(),
            Math.max(contract.width(), contract.height()),
            contract.interpolation(),
            contract.channels(),
            contract.scale(),
            contract.mean(),
            contract.std(),
            contract.layout())
        : contract;
  }
}
