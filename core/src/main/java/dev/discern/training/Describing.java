package dev.discern.training;

import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Provenance;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Split;
import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.trainer.TrainingSettings;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what a trained network is and where it comes from. */
record Describing(
    TrainingPorts ports, String name, String architecture, TrainingSettings settings) {

  /** A description of a model that nobody has calibrated yet. */
  ModelDescription of(Dataset dataset, Split split, TrainedModel trained) {
    return new ModelDescription(
        ModelDescription.FORMAT_VERSION,
        name,
        architecture,
        trained.labels(),
        trained.preprocessing(),
        trained.graph(),
        DecisionSettings.DEFAULT,
        provenance(dataset, split, trained),
        trained.originalLabels());
  }

  private Provenance provenance(Dataset dataset, Split split, TrainedModel trained) {
    Map<String, String> platform = new LinkedHashMap<>(Machine.facts());
    platform.putAll(trained.platform());
    return new Provenance(
        ports.time().instant(),
        ports.program(),
        dataset.fingerprint(),
        split.description(),
        settings.seed(),
        settings.settled(trained.preprocessing()).asMap(),
        platform);
  }
}
