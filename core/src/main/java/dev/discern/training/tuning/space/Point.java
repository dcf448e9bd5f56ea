package dev.discern.training.tuning.space;

import dev.discern.training.trainer.SettingsChange;
import dev.discern.training.trainer.TrainingSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value for each setting that is searched and counts.
 *
 * @param values by the setting's slug, in the order of the space
 */
public record Point(Map<String, String> values) {
  public Point {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of a setting; empty when it is not searched, or comes to nothing here. */
  public String of(Knob knob) {
    return values.getOrDefault(knob.slug(), "");
  }

  /** The settings with these values in them. */
  public TrainingSettings applyTo(TrainingSettings settings) {
    SettingsChange change = settings.but();
    values.forEach((slug, value) -> Knob.named(slug).set(change, value));
    return change.settings();
  }
}
