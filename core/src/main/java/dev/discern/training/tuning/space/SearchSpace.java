package dev.discern.training.tuning.space;

import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.space.Dimension.Choice;
import dev.discern.training.tuning.space.Dimension.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that may be tried, dimension by dimension.
 *
 * @param idle what is not tried beside some values, for it would come to nothing
 */
public record SearchSpace(List<Dimension> dimensions, List<Idle> idle) {
  /** A linear head is solved, so it has no steps; without views there is nothing to vary. */
  private static final List<Idle> IDLE_IN_HEADS =
      List.of(
          new Idle(Knob.HIDDEN, "0", Set.of(Knob.LEARNING_RATE, Knob.BATCH, Knob.DROPOUT)),
          new Idle(Knob.VIEWS, "0", Set.of(Knob.AUGMENTATION)));

  public SearchSpace {
    dimensions = List.copyOf(dimensions);
    idle = List.copyOf(idle);
  }

  /** A space in which every setting always counts. */
  public SearchSpace(List<Dimension> dimensions) {
    this(dimensions, List.of());
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
    return new SearchSpace(dimensions, IDLE_IN_HEADS);
  }

  private static Choice variations() {
    return new Choice(
        Knob.AUGMENTATION,
        List.of(Variation.NONE.slug(), Variation.MILD.slug(), Variation.STRONG.slug()));
  }

  private static Choice choice(Knob knob, int... options) {
    return new Choice(knob, java.util.Arrays.stream(options).mapToObj(i -> "" + i).toList());
  }

  /**
   * The same without what the user has settled, and without what comes to nothing beside that.
   *
   * @param base the settings with the user's values in them
   */
  public SearchSpace without(Set<Knob> settled, TrainingSettings base) {
    Set<Knob> out = EnumSet.noneOf(Knob.class);
    out.addAll(settled);
    idle.stream()
        .filter(each -> settled.contains(each.beside()))
        .filter(each -> each.value().equals(each.beside().of(base)))
        .forEach(each -> out.addAll(each.knobs()));
    return new SearchSpace(
        dimensions.stream().filter(each -> !out.contains(each.knob())).toList(), idle);
  }

  /** The point of a value for each dimension, without those that come to nothing beside others. */
  public Point point(Map<String, String> values) {
    Map<String, String> counting = new LinkedHashMap<>(values);
    idle.stream()
        .filter(each -> each.value().equals(values.get(each.beside().slug())))
        .forEach(each -> each.knobs().forEach(knob -> counting.remove(knob.slug())));
    return new Point(counting);
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
    return point(values);
  }
}
