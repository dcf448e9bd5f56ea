package dev.discern.trainer.network;

import dev.discern.training.trainer.Epoch;
import java.util.List;

/**
 * How a fitting went; the network holds the best epoch's weights.
 *
 * @param epochs the curves
 * @param best the best epoch's number
 */
public record Fitted(List<Epoch> epochs, int best) {
  public Fitted {
    epochs = List.copyOf(epochs);
  }
}
