package dev.discern.app.web.jobs;

import dev.discern.app.access.trail.Deed;
import dev.discern.app.access.trail.Trail;
import dev.discern.app.web.handin.HandIn;
import dev.discern.app.web.handin.HandInRequests;
import dev.discern.app.web.handin.UploadJson;
import dev.discern.app.work.LivePipelines;
import dev.discern.serving.intake.BackPressure;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.intake.SentAgain;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.Page;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.job.Jobs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of jobs: to take them in, to tell how they go. Safe for any number of threads. */
final class JobRequests {
  private static final int SENT_AT_ONCE = 50;

  private final HandInRequests handIns;
  private final Intake intake;
  private final Jobs jobs;
  private final History history;
  private final LivePipelines pipelines;
  private final BackPressure pressure;
  private final Trail trail;

  JobRequests(HandInRequests handIns, JobPorts ports) {
    this.handIns = handIns;
    this.intake = ports.handIn().intake();
    this.jobs = ports.jobs();
    this.history = ports.history();
    this.pipelines = ports.pipelines();
    this.pressure = ports.pressure();
    this.trail = ports.trail();
  }

  /** Opens a job with the photos of a request, if it has any. */
  JobJson open(String pipeline, @Nullable String key, Caller caller, HttpServletRequest request) {
    pipelines.check(pipeline);
    pressure.check();
    HandIn given = handIns.read(request);
    Job job = intake.open(pipeline, caller.name(), caller.trace(), key);
    List<UploadJson> awaited = handIns.fill(job, 1, given, request);
    return look(job).awaiting(awaited);
  }

  /** Adds the photos of a request to a job, from this number on. */
  JobJson add(String id, int from, Caller caller, HttpServletRequest request) {
    Job job = job(id);
    caller.mayChange(job);
    intake.checkOpen(job);
    pressure.check();
    List<UploadJson> awaited = handIns.fill(job, from, handIns.read(request), request);
    return look(job).awaiting(awaited);
  }

  /** For who has looked before, and was let. */
  JobJson look(String id) {
    return look(job(id));
  }

  JobJson look(String id, Caller caller) {
    Job job = job(id);
    caller.maySee(job);
    return look(job);
  }

  ItemsJson items(
      String id, @Nullable ItemState state, @Nullable String after, int max, Caller caller) {
    Job job = job(id);
    caller.maySee(job);
    Page<Item> page = jobs.items(job.id(), state, after, max);
    Map<ItemId, List<Entry>> records = history.of(page.entries().stream().map(Item::id).toList());
    return new ItemsJson(
        page.entries().stream()
            .map(item -> ItemJson.of(item, records.getOrDefault(item.id(), List.of())))
            .toList(),
        page.next());
  }

  JobJson cancel(String id, Caller caller) {
    Job job = job(id);
    caller.mayChange(job);
    int cancelled = intake.cancel(job);
    trail.note(caller.actor(), Deed.JOB_CANCELLED, photos(job, cancelled));
    return look(job(id));
  }

  JobJson redrive(String id, Caller caller) {
    Job job = job(id);
    caller.mayChange(job);
    Page<Item> page = jobs.items(job.id(), ItemState.SET_ASIDE, null, SENT_AT_ONCE);
    SentAgain all = SentAgain.NOTHING;
    while (!page.entries().isEmpty()) {
      all = all.and(intake.sendAgain(page.entries()));
      String next = page.next();
      page =
          next == null
              ? new Page<>(List.of(), null)
              : jobs.items(job.id(), ItemState.SET_ASIDE, next, SENT_AT_ONCE);
    }
    String gone = all.gone() == 0 ? "" : ", %d no longer there".formatted(all.gone());
    trail.note(caller.actor(), Deed.REDRIVEN, photos(job, all.sent()) + gone);
    return look(job);
  }

  private static String photos(Job job, int count) {
    return "%s, %d photos".formatted(job.id(), count);
  }

  private JobJson look(Job job) {
    return JobJson.of(job, jobs.counts(job.id()));
  }

  private Job job(String id) {
    if (!JobId.isOne(id)) {
      throw Caller.unknown(id);
    }
    return jobs.find(new JobId(id)).orElseThrow(() -> Caller.unknown(id));
  }
}
