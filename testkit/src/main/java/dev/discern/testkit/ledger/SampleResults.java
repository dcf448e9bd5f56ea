package dev.discern.testkit.ledger;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.inference.decision.Softmax;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.Provenance;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.ItemState;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Results, jobs and items to write down. */
public final class SampleResults {
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  public static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SHA =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private SampleResults() {}

  /** An id of a job, a different one for each number. */
  public static JobId jobId(int number) {
    return new JobId("j" + "%018d".formatted(number));
  }

  public static Job job(int number) {
    return new Job(jobId(number), "apple-desk", "anna", TRACE, NOW.plusSeconds(number), null);
  }

  /** Items 1 to {@code count} of a job, received. */
  public static List<Item> items(int job, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> item(job, number)).toList();
  }

  public static Item item(int job, int number) {
    InboxKey key = InboxKey.of("apple-desk", jobId(job), number, "IMG_" + number + ".jpg");
    return new Item(ItemId.of(key, ""), key, ItemState.RECEIVED, 80_000, NOW, NOW, null);
  }

  /** A model named {@code apples}. */
  public static ModelFacts apples(int version) {
    DomainSettings domain = new DomainSettings(5, 0.25, List.of("Granny Smith"), 3);
    DecisionSettings decision =
        new DecisionSettings(1.5, 0.6, Map.of("rotten", 0.9), 0.95, 0.125, domain);
    Provenance provenance =
        new Provenance(
            NOW.minusSeconds(3600),
            "discern 0.1.0",
            "dataset:3f7a",
            "80/10/10",
            42,
            Map.of("epochs", "20", "lr", "0.001"),
            Map.of("java", "17"));
    return new ModelFacts("apples", version, decision, provenance);
  }

  /** A photo that nobody announced, under this key, fresh with this probability. */
  public static Result accepted(String key, double probability) {
    return answered(key, new Decision.Accepted("fresh", probability), probability, 1);
  }

  /** Its item, of a job, fresh. */
  public static Result accepted(Item item) {
    return accepted(item.key().text(), 0.75);
  }

  public static Result uncertain(String key) {
    List<Score> candidates = List.of(new Score("fresh", 0.5), new Score("rotten", 0.375));
    return answered(key, new Decision.Uncertain(candidates), 0.5, 1);
  }

  public static Result outOfDomain(String key) {
    List<Score> looks = List.of(new Score("Labrador retriever", 0.875));
    return answered(key, new Decision.OutOfDomain(looks), 0.5, 1);
  }

  /** An answer of {@code apples}. */
  public static Result answered(String key, Decision decision, double best, int version) {
    List<Score> scores =
        Softmax.ranked(
            List.of("fresh", "rotten", "bruised"),
            new double[] {best, (1 - best) * 0.75, (1 - best) * 0.25});
    return of(
        key,
        new Outcome.Answered(
            apples(version),
            new Decided(decision, scores),
            "640x480",
            new Answer.Timings(2_000_000, 300_000, 3_600_000)));
  }

  public static Result refused(String key) {
    return of(key, new Outcome.Refused("photo-truncated", "The photo is cut off. Send it again."));
  }

  public static Result setAside(String key) {
    return of(key, new Outcome.SetAside("It took two workers with it. Look at the photo."));
  }

  /** Any outcome of the photo under this key. */
  public static Result of(String key, Outcome outcome) {
    InboxKey place = InboxKey.parse(key);
    Work work = new Work("desk/4711/1", 1, NOW, NOW.plusMillis(20), NOW.plusMillis(26), TRACE);
    return new Result(ItemId.of(place, "e1"), place, "e1", 80_000, SHA, outcome, work);
  }

  /** The same, worked on a second time. */
  public static Result again(Result result) {
    Work work = new Work("desk/4712/1", 2, NOW, NOW.plusSeconds(60), NOW.plusSeconds(61), TRACE);
    return new Result(
        result.item(),
        result.key(),
        result.etag(),
        result.size(),
        result.sha256(),
        result.outcome(),
        work);
  }

  /** The same, of an object with this etag. */
  public static Result withEtag(Result result, String etag) {
    return new Result(
        ItemId.of(result.key(), etag),
        result.key(),
        etag,
        result.size(),
        result.sha256(),
        result.outcome(),
        result.work());
  }
}
