package dev.discern.training.tuning.space;

import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.space.Dimension.Choice;
import dev.discern.training.tuning.space.Dimension.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that may be tried, dimension by dimension. */
public record SearchSpace(List<Dimension> dimensions) {
  public SearchSpace {
    dimensions = List.copyOf(dimensions);
  }

  /** For a network from scratch. */
  public static SearchSpace cnn() {
    return new SearchSpace(
        List.of(
            new Range(Knob.LEARNING_RATE, 2e-4, 5e-3, true),
            choice(Knob.BATCH, 16, 32, 64),
            choice(Knob.HIDDEN, 64, 128, 256),
            new Range(Knob.DROPOUT, 0, 0.6, false),
            new Range(Knob.WEIGHT_DECAY, 1e-6, 1e-2, true),
            variations()));
  }

  /**
   * For a head on one of some backbones. The views of a photo are embedded once for each way of
   * varying it, so there are few ways.
   */
  public static SearchSpace transfer(List<String> backbones) {
    List<Dimension> dimensions = new ArrayList<>();
    dimensions.add(new Choice(Knob.BACKBONE, backbones));
    dimensions.add(new Range(Knob.LEARNING_RATE, 1e-4, 5e-3, true));
    dimensions.add(choice(Knob.BATCH, 16, 32, 64));
    dimensions.add(choice(Knob.HIDDEN, 0, 64, 128, 256));
    dimensions.add(new Range(Knob.DROPOUT, 0, 0.7, false));
    dimensions.add(new Range(Knob.WEIGHT_DECAY, 1e-5, 1e-2, true));
    dimensions.add(choice(Knob.VIEWS, 0, 4, 8));
    dimensions.add(
        new Choice(Knob.AUGMENTATION, List.of(Variation.MILD.slug(), Variation.STRONG.slug())));
    return new SearchSpace(dimensions);
  }

  private static Choice variations() {
    return new Choice(
        Knob.AUGMENTATION,
        List.of(Variation.NONE.slug(), Variation.MILD.slug(), Variation.STRONG.slug()));
  }

  private static Choice choice(Knob knob, int... options) {
    return new Choice(knob, java.util.Arrays.stream(options).mapToObj(i -> "" + i).toList());
  }

  /** The same without what the user has settled. */
  public SearchSpace without(Set<Knob> settled) {
    return new SearchSpace(
        dimensions.stream().filter(each -> !settled.contains(each.knob())).toList());
  }

  /** Where one would begin: the defaults, on the first of the backbones. */
  public Point start(TrainingSettings defaults) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Dimension each : dimensions) {
      boolean backbone = each.knob() == Knob.BACKBONE;
      values.put(
          each.knob().slug(),
          backbone ? ((Choice) each).options().get(0) : each.knob().of(defaults));
    }
    return new Point(values);
  }
}
