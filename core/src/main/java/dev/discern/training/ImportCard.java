package dev.discern.training;

import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.preprocessing.PreprocessingContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model card of an import: what the file is, what was found, and what nobody has measured. */
final class ImportCard {
  private static final int SHOWN_LABELS = 10;

  private ImportCard() {}

  static String of(ModelDescription model, ImportOrder order, long bytes) {
    GraphSignature graph = model.graph();
    PreprocessingContract input = model.preprocessing();
    return """
        # %s

        Imported, not trained here. Discern has not measured how good it is: run
        `discern evaluate %s FOLDER` on photos of your own before you rely on it.

        | | |
        | --- | --- |
        | Origin | %s |
        | File | %.1f MB, %s |
        | Labels | %d: %s |
        | Photo | %dx%d, %s, preset %s |
        | Scores | %s |
        | Batch | %s |
        | Embedding | %s |
        | Activation | %s |

        ## Limits

        It answers with one of its labels whatever the photo shows. What it was trained on, and under
        which licence it may be used, its makers say; neither stands in the file. A wrong preset makes
        its answers poor without any error.
        """
        .formatted(
            model.name(),
            model.name(),
            order.origin(),
            bytes / 1e6,
            model.provenance().source(),
            model.labels().size(),
            labels(model.labels()),
            input.width(),
            input.height(),
            input.layout(),
            order.preset().slug(),
            switch (graph.scoreKind()) {
              case LOGITS -> "logits";
              case PROBABILITIES -> "probabilities";
              case SINGLE_LOGIT -> "one logit for two labels";
              case SINGLE_PROBABILITY -> "one probability for two labels";
            },
            graph.fixedBatch() == 0 ? "any" : "fixed at " + graph.fixedBatch(),
            offered(graph.embedding()),
            offered(graph.activation()));
  }

  private static String labels(List<String> labels) {
    String some = String.join("; ", labels.subList(0, Math.min(SHOWN_LABELS, labels.size())));
    String safe = some.replace("|", "\\|");
    return labels.size() > SHOWN_LABELS ? safe + "; ..." : safe;
  }

  private static String offered(@Nullable String output) {
    return output == null ? "not found" : "offered";
  }
}
