package dev.discern.inference.explanation;

import dev.discern.inference.model.Gallery;
import java.util.List;

/**
 * Why a photo got its answer.
 *
 * @param label that is explained: the likeliest, unless another was asked for
 * @param heat which places of the photo speak for it
 * @param neighbours the training photos that the model sees as nearest, nearest first; empty where
 *     the model carries none or its graph offers no embedding
 * @param nanos what explaining cost beside the answer, nanoseconds; what the graph computes in the
 *     same run as the scores is counted with them
 */
public record Explanation(
    String label, HeatMap heat, List<Gallery.Neighbour> neighbours, long nanos) {
  public Explanation {
    neighbours = List.copyOf(neighbours);
  }
}
