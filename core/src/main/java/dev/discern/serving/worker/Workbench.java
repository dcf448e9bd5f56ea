package dev.discern.serving.worker;

import dev.discern.inference.Answer;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.ResultFormat;
import dev.discern.serving.ledger.result.Work;
import dev.discern.serving.queue.Lease;
import dev.discern.serving.queue.PhotoArrived;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one photo is worked on: from its object in the inbox to its result in the results bucket.
 * Safe for any number of threads. The same photo again puts the same result in the same place.
 */
public final class Workbench {
  private final Places places;
  private final ObjectStore store;
  private final PipelineModels models;
  private final ResultFormat format;
  private final Patience patience;
  private final InstantSource time;
  private final InHand inHand;
  private final WorkerReport report;
  private final Marks marks;

  public Workbench(
      Places places,
      ObjectStore store,
      PipelineModels models,
      ResultFormat format,
      Patience patience,
      InstantSource time,
      InHand inHand,
      WorkerReport report) {
    this.places = places;
    this.store = store;
    this.models = models;
    this.format = format;
    this.patience = patience;
    this.time = time;
    this.inHand = inHand;
    this.report = report;
    this.marks = new Marks(store, places.results(), places.worker());
  }

  /** Takes away what would blame photos for the end of this process. */
  void letGo() {
    marks.endAll();
  }

  /** The worker's name. */
  String worker() {
    return places.worker();
  }

  /**
   * Works on all photos of a message.
   *
   * @return the keys of their results; for a photo that is gone, of those that lie there already
   * @throws NotNow when the message is to go back to the queue
   */
  List<String> work(Task task) {
    return task.arrivals().stream().flatMap(arrived -> work(arrived, task.lease())).toList();
  }

  private Stream<String> work(PhotoArrived arrived, Lease lease) {
    if (!arrived.object().bucket().equals(places.inbox())) {
      report.passedOver(lease, arrived.object() + " is not in the inbox");
      return Stream.empty();
    }
    Optional<Found> found = find(arrived, lease);
    if (found.isEmpty()) {
      report.passedOver(lease, arrived.object() + " is gone");
      return saidBefore(arrived);
    }
    return Stream.of(finish(found.get()));
  }

  /**
   * A worker may have died after it stored a result and before it told of it. Where the photo was
   * forgotten in between, nobody clears that result away unless it is told of now.
   */
  private Stream<String> saidBefore(PhotoArrived arrived) {
    InboxKey key = InboxKey.parse(arrived.object().key());
    String folder = Result.folderOf(key, ItemId.of(key, arrived.etag())) + "/";
    return patience
        .until(() -> store.list(places.results(), folder, "", ObjectStore.MAX_LISTED))
        .stream()
        .map(ListedObject::key)
        .map(ObjectKey::key);
  }

  /** Empty when there is no such object any more. */
  private Optional<Found> find(PhotoArrived arrived, Lease lease) {
    Instant begun = time.instant();
    try {
      return patience
          .until(() -> store.get(arrived.object(), places.maxBytes()))
          .map(content -> Found.read(content, arrived, lease, begun));
    } catch (Refusal tooLarge) {
      return Optional.of(Found.unread(arrived, lease, begun, tooLarge));
    } catch (ShutOut shut) {
      if (lease.receiveCount() < places.tries()) {
        throw shut;
      }
      return Optional.of(Found.unread(arrived, lease, begun, unreadable(shut)));
    }
  }

  private static Refusal unreadable(ShutOut shut) {
    return Refusal.of(RefusalCode.STORAGE_FORBIDDEN, "The photo", "cannot be read. " + shut.why());
  }

  private String finish(Found found) {
    ItemId item = found.item();
    int attempt = found.lease().receiveCount();
    try {
      return finish(found, item, attempt);
    } catch (NotNow notNow) {
      unmark(item, attempt);
      throw notNow;
    }
  }

  /** A mark that stays would blame the photo for what it has no part in. */
  private void unmark(ItemId item, int attempt) {
    try {
      patience.until(() -> marks.end(item, attempt));
    } catch (NotNow neither) {
      // LeftMarks finds it
    }
  }

  private String finish(Found found, ItemId item, int attempt) {
    Outcome outcome = outcome(found, item, attempt);
    Result result =
        new Result(
            item,
            found.key(),
            found.etag(),
            found.size(),
            found.sha256(),
            outcome,
            new Work(
                places.worker(),
                attempt,
                found.arrived().at(),
                found.begun(),
                time.instant(),
                found.trace()));
    patience.until(() -> keep(result));
    patience.until(() -> marks.end(item, attempt));
    report.finished(result);
    return result.objectKey();
  }

  private void keep(Result result) {
    store.put(
        new ObjectKey(places.results(), result.objectKey()),
        format.write(result).getBytes(StandardCharsets.UTF_8),
        PutTerms.of("application/json"));
  }

  private Outcome outcome(Found found, ItemId item, int attempt) {
    Refusal refusal = found.refusal();
    if (refusal != null) {
      return refusal.code() == RefusalCode.STORAGE_FORBIDDEN
          ? new Outcome.SetAside(refusal.sentence())
          : refused(refusal);
    }
    if (!patience.until(() -> marks.begin(item, attempt))) {
      return new Outcome.SetAside(
          "The photo took its worker with it twice. It is kept; look at it, and at the worker's"
              + " log, before you send it again.");
    }
    // only this can hang; whoever waits for the store is waited for
    return inHand.during(item, () -> classify(found.key(), found.photo(), attempt));
  }

  private Outcome classify(InboxKey key, Photo photo, int attempt) {
    try (PipelineModels.Lent model = models.lend(key.pipeline())) {
      Answer answer = model.classifier().classify(photo);
      return answer instanceof Answer.Answered answered
          ? new Outcome.Answered(
              model.facts(),
              answered.decided(),
              answered.facts().size().toString(),
              answered.timings())
          : refused(((Answer.Refused) answer).refusal());
    } catch (Refusal model) {
      return withoutModel(model, attempt);
    }
  }

  /** A model that cannot be had now may be there later; a pipeline that nobody knows will not. */
  private Outcome withoutModel(Refusal why, int attempt) {
    if (why.code() == RefusalCode.PIPELINE_UNKNOWN || attempt >= places.tries()) {
      return new Outcome.SetAside(why.sentence());
    }
    throw new NotNow(why.sentence(), places.again());
  }

  private static Outcome refused(Refusal refusal) {
    return new Outcome.Refused(refusal.code().slug(), refusal.sentence());
  }
}
