package dev.discern.bench.figures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Discern and a peer over the same rounds.
 *
 * @param ours Discern's figures
 * @param peers the peer's, in the same rounds
 */
public record Comparison(Unit unit, Sample ours, Sample peers) {
  public Comparison {
    if (ours.rounds().size() != peers.rounds().size()) {
      throw new IllegalArgumentException("both take part in every round");
    }
  }

  /** How many times as good as the peer Discern is, round by round. */
  public Sample ratio() {
    List<Double> ratios =
        IntStream.range(0, ours.rounds().size())
            .mapToObj(i -> unit.ratio(ours.rounds().get(i), peers.rounds().get(i)))
            .toList();
    return new Sample(ratios);
  }
}
