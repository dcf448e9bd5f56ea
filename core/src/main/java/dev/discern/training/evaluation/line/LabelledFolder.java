package dev.discern.training.evaluation.line;

import dev.discern.inference.model.ModelDescription;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.GroupFile;
import dev.discern.training.evaluation.EvaluationSet;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder of photos to judge by; its test part where it came divided.
 *
 * @param groups a {@link GroupFile} of photos that belong together; null where there is none
 * @param groupColumn the title of its column with the groups; null for the second
 */
public record LabelledFolder(
    PhotoFolder photos, @Nullable Path groups, @Nullable String groupColumn) {
  EvaluationSet read(EvaluationPorts ports, ModelDescription model, Progress progress) {
    Dataset dataset =
        new DatasetReader(ports.photos(), ports.decoder(), ports.threads())
            .readFor(model.labels(), photos, progress);
    EvaluationSet set = EvaluationSet.of(dataset).knownTo(model.provenance());
    return groups == null ? set : set.keeping(GroupFile.read(groups, groupColumn, dataset));
  }
}
