package dev.discern.database.row;

import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.Work;
import java.util.List;

/** A result as a row's content, and back. */
public final class ResultRow {
  /** The model of a record that no model answered. */
  public static final String NO_MODEL = "none";

  /** Names that are searched for are kept to this length in their column; whole beside it. */
  private static final int SEARCHED = 255;

  private ResultRow() {}

  /** A result's content; who asked and when, and the version without a model, come later. */
  public static Content of(Result result, Models models) {
    Content content = new Content();
    photo(content, result);
    work(content, result.work());
    content.put(Field.DECISION, result.outcome().word());
    if (result.outcome() instanceof Outcome.Answered answered) {
      answer(content, answered, models.of(answered));
    } else if (result.outcome() instanceof Outcome.Refused refused) {
      content.put(Field.CODE, refused.code()).put(Field.REASON, refused.sentence());
    } else if (result.outcome() instanceof Outcome.SetAside aside) {
      content.put(Field.REASON, aside.sentence());
    }
    return content;
  }

  private static void photo(Content content, Result result) {
    InboxKey key = result.key();
    content
        .put(Field.ITEM, result.item().value())
        .put(Field.PIPELINE, Storable.cut(key.pipeline(), SEARCHED))
        .put(Field.JOB, key.job() == null ? null : key.job().value())
        .put(Field.OBJECT_KEY, key.text())
        .put(Field.NAME, key.name())
        .put(Field.ETAG, result.etag())
        .put(Field.SIZE, result.size())
        .put(Field.SHA256, result.sha256());
  }

  private static void work(Content content, Work work) {
    content
        .put(Field.WORKER, work.worker())
        .put(Field.ATTEMPT, (long) work.attempt())
        .put(Field.ARRIVED_AT, work.arrivedAt())
        .put(Field.BEGUN_AT, work.begunAt())
        .put(Field.ENDED_AT, work.endedAt())
        .put(Field.TRACE, work.trace());
  }

  private static void answer(Content content, Outcome.Answered answered, KnownModel model) {
    Score best = answered.best();
    List<Score> scores = answered.decided().scores();
    content
        .put(Field.MODEL, answered.model().name())
        .put(Field.VERSION, (long) answered.model().version())
        .put(Field.FACTS, model.digest())
        .put(Field.LABEL, best == null ? null : Storable.cut(best.label(), SEARCHED))
        .put(Field.PROBABILITY, best == null ? null : best.probability())
        .put(Field.SCORES, ScoreText.write(scores, model.places()))
        .put(Field.VERDICT, Verdict.write(answered.decided().decision()))
        .put(Field.IMAGE_SIZE, answered.imageSize())
        .put(Field.DECODE_NANOS, answered.timings().decode())
        .put(Field.PREPROCESS_NANOS, answered.timings().preprocess())
        .put(Field.PREDICT_NANOS, answered.timings().predict());
  }

  /** The result that a row was made of. */
  public static Result read(Content content, Models models, Session session) {
    return new Result(
        new ItemId(content.textOf(Field.ITEM)),
        InboxKey.parse(content.textOf(Field.OBJECT_KEY)),
        content.textOf(Field.ETAG),
        content.number(Field.SIZE),
        content.text(Field.SHA256),
        outcome(content, models, session),
        new Work(
            content.textOf(Field.WORKER),
            (int) content.number(Field.ATTEMPT),
            content.time(Field.ARRIVED_AT),
            content.time(Field.BEGUN_AT),
            content.time(Field.ENDED_AT),
            content.textOf(Field.TRACE)));
  }

  private static Outcome outcome(Content content, Models models, Session session) {
    String facts = content.text(Field.FACTS);
    if (facts != null) {
      return answered(content, models.read(session, facts));
    }
    String reason = content.textOf(Field.REASON);
    String code = content.text(Field.CODE);
    return code == null ? new Outcome.SetAside(reason) : new Outcome.Refused(code, reason);
  }

  private static Outcome answered(Content content, KnownModel model) {
    return new Outcome.Answered(
        model.facts(),
        new Decided(
            Verdict.read(content.textOf(Field.VERDICT)),
            ScoreText.read(content.textOf(Field.SCORES), model.labels())),
        content.textOf(Field.IMAGE_SIZE),
        new Answer.Timings(
            content.number(Field.DECODE_NANOS),
            content.number(Field.PREPROCESS_NANOS),
            content.number(Field.PREDICT_NANOS)));
  }
}
