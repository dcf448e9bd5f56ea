package dev.discern.training.tuning;

import dev.discern.training.trainer.Trainer;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.space.Knob;
import dev.discern.training.tuning.space.Point;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The trainers among which a search chooses.
 *
 * @param trainers by the name of their backbone; the first is where the search begins. One without
 *     a backbone has any name
 * @param settled makes a trainer's defaults what the user wants of every trial
 */
public record Candidates(Map<String, Trainer> trainers, UnaryOperator<TrainingSettings> settled) {
  public Candidates {
    trainers = Collections.unmodifiableMap(new LinkedHashMap<>(trainers));
  }

  /** The backbones' names, in order. */
  public List<String> names() {
    return List.copyOf(trainers.keySet());
  }

  /** The trainers' own, such as {@code transfer}. */
  public String architecture() {
    return first().architecture();
  }

  /** Which trainer a point asks for. */
  public Trainer trainer(Point point) {
    String name = point.of(Knob.BACKBONE);
    return name.isEmpty() ? first() : Objects.requireNonNull(trainers.get(name), name);
  }

  /** A point's settings, for as many epochs as the search allows. */
  public TrainingSettings settings(Point point) {
    return point.applyTo(settled.apply(trainer(point).defaults()));
  }

  /** What the search begins with, of the first trainer. */
  public TrainingSettings base() {
    return settled.apply(first().defaults());
  }

  /** Where the search begins. */
  public Trainer first() {
    return trainers.values().iterator().next();
  }
}
