package dev.discern.training.calibration;

import dev.discern.inference.model.DomainSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How far from its gallery a model's own photos are: the mean cosine distance to the nearest few
 * (Sun et al., Out-of-distribution detection with deep nearest neighbors, 2022) of every photo of
 * the gallery without its own group, and of photos that the model has not learnt from. Those count
 * by themselves as well where they are enough, and the larger limit stands: a validation part that
 * came with the folder may differ from the training photos, as new photos do.
 */
final class DomainFit {
  static final int NEIGHBOURS = 5;
  static final int LIKELIEST = 5;

  private final DecisionGoal goal;
  private final OwnPhotos own;
  private final List<String> notes = new ArrayList<>();

  DomainFit(DecisionGoal goal, OwnPhotos own) {
    this.goal = goal;
    this.own = own;
  }

  /** Settings; null when there is nothing to tell own photos by. */
  @Nullable DomainSettings fit(List<KnownPrediction> known, List<String> looks) {
    Double farthest = own.gallery().isEmpty() ? null : farthest(known);
    return farthest == null && looks.isEmpty()
        ? null
        : new DomainSettings(NEIGHBOURS, farthest, looks, LIKELIEST);
  }

  List<String> notes() {
    return notes;
  }

  private @Nullable Double farthest(List<KnownPrediction> known) {
    double[] fresh = fresh(known);
    double[] all =
        DoubleStream.concat(
                Arrays.stream(own.distancesWithoutOwnGroup(NEIGHBOURS)), Arrays.stream(fresh))
            .toArray();
    OptionalDouble limit = limit(all);
    if (limit.isEmpty()) {
      notes.add(
          "To keep %s of the own photos and tell others from them takes %d photos; there are %d, so every photo is taken for one of its own."
              .formatted(Words.percent(goal.kept()), Rank.fewest(goal.kept()), all.length));
      return null;
    }
    return Math.max(limit.getAsDouble(), limit(fresh).orElse(0));
  }

  private double[] fresh(List<KnownPrediction> known) {
    return known.stream()
        .map(each -> each.prediction().embedding())
        .filter(embedding -> embedding != null)
        .mapToDouble(embedding -> own.gallery().distance(embedding, NEIGHBOURS, photo -> true))
        .toArray();
  }

  /** What as many new ones do not exceed as are to be kept; none when these are too few to tell. */
  private OptionalDouble limit(double[] distances) {
    int place = Rank.notExceeded(goal.kept(), distances.length);
    return Arrays.stream(distances).sorted().skip(place - 1).findFirst();
  }
}
