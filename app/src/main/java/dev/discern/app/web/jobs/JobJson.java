package dev.discern.app.web.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.discern.app.web.handin.UploadJson;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.JobCounts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param over whether every photo has come to its end
 * @param photos how many there are
 * @param settled how many of them have come to their end
 * @param counts photos by state; {@code received} ones were announced and are awaited
 * @param uploads where to put the photos that this request announced; left out where it did not
 */
record JobJson(
    String id,
    String pipeline,
    String caller,
    boolean over,
    int photos,
    int settled,
    Map<String, Integer> counts,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant cancelledAt,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UploadJson> uploads) {
  static JobJson of(Job job, JobCounts counts) {
    Map<String, Integer> byWord = new LinkedHashMap<>();
    for (ItemState state : ItemState.values()) {
      byWord.put(state.word(), counts.of(state));
    }
    return new JobJson(
        job.id().value(),
        job.pipeline(),
        job.caller(),
        counts.isOver(),
        counts.all(),
        counts.settled(),
        byWord,
        job.createdAt(),
        job.cancelledAt(),
        List.of());
  }

  /** The same with where to put photos. */
  JobJson awaiting(List<UploadJson> awaited) {
    return new JobJson(
        id, pipeline, caller, over, photos, settled, counts, createdAt, cancelledAt, awaited);
  }
}
