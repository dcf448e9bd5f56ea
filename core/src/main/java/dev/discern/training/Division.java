package dev.discern.training;

import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import java.util.List;

/**
 * Photos to learn from and photos to judge by.
 *
 * @param folds one or more splits, of which each judges its test part
 * @param units of which fewer photos would have fewer
 */
record Division(Dataset dataset, Folds folds, PhotoGroups units) {
  List<Path> judged() {
    return folds.splits().stream()
        .flatMap(split -> split.test().stream())
        .map(photo -> photo.file())
        .toList();
  }
}
