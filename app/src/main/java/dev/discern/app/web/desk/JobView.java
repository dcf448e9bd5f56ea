package dev.discern.app.web.desk;

import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.JobCounts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job, as pages show it. */
record JobView(
    String id,
    String pipeline,
    String caller,
    Instant createdAt,
    boolean cancelled,
    JobCounts counts) {

  static JobView of(Job job, JobCounts counts) {
    return new JobView(
        job.id().value(),
        job.pipeline(),
        job.caller(),
        job.createdAt(),
        job.cancelledAt() != null,
        counts);
  }

  public int all() {
    return counts.all();
  }

  public int settled() {
    return counts.settled();
  }

  public boolean isOver() {
    return counts.isOver();
  }

  public String words() {
    if (all() == 0) {
      return cancelled ? "cancelled, without photos" : "no photos yet";
    }
    return isOver()
        ? "all %d settled".formatted(all())
        : "%d of %d settled".formatted(settled(), all());
  }

  /** How many photos stand where, where there are any. */
  public List<Share> shares() {
    return java.util.Arrays.stream(ItemState.values())
        .filter(state -> counts.of(state) > 0)
        .map(state -> new Share(state.word(), counts.of(state)))
        .toList();
  }

  /** Photos in one state. */
  record Share(String state, int count) {
    public String words() {
      return state.replace('-', ' ');
    }
  }

  /**
   * A photo of the job.
   *
   * @param entry the last record; null while there is none
   */
  record Line(String item, String name, String state, String words, @Nullable EntryView entry) {
    static Line of(Item item, List<Entry> records) {
      EntryView last = records.isEmpty() ? null : EntryView.of(records.get(records.size() - 1));
      return new Line(
          item.id().value(),
          item.key().name(),
          item.state().word(),
          last == null ? ItemView.waiting(item) : last.words(),
          last);
    }
  }
}
