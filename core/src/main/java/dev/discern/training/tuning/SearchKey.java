package dev.discern.training.tuning;

import dev.discern.inference.image.Sha256;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes two searches one: the photos as they were divided, the space, the trainers and their
 * settings, the objective and the seed. Neither the number of trials nor how many run at once: a
 * search that is made longer keeps what it knows.
 */
final class SearchKey {
  private SearchKey() {}

  static String of(TuningOrder order) {
    TuningPlan plan = order.plan();
    List<String> lines = new ArrayList<>();
    lines.add(order.photos().fingerprint());
    order.photos().measuredOn().forEach(set -> lines.add(photos(set)));
    lines.add(plan.space().toString());
    lines.add(plan.objective().slug());
    lines.add("seed " + plan.seed());
    lines.add(order.candidates().architecture() + " " + order.candidates().names());
    lines.add(settings(order.candidates().base()));
    return Sha256.of(String.join("\n", lines));
  }

  private static String photos(TrainingSet set) {
    StringBuilder all = new StringBuilder();
    for (List<LabelledPhoto> part : List.of(set.train(), set.validation())) {
      part.forEach(photo -> all.append(photo.label()).append(photo.sha256()).append(' '));
      all.append("| ");
    }
    return Sha256.of(all.toString());
  }

  /** On other threads a loss differs in its last digits: no reason to train everything again. */
  private static String settings(TrainingSettings base) {
    Map<String, String> settings = new LinkedHashMap<>(base.asMap());
    settings.remove("threads");
    return settings + " " + base.preprocessing();
  }
}
