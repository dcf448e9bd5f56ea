package dev.discern.database.job;

import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.inference.image.Sha256;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.job.Job;
import java.time.Instant;
import java.util.Optional;

/** The rows of jobs, and of the keys that callers have named them by. */
final class JobRows {
  private JobRows() {}

  static Job read(Row row) {
    return new Job(
        new JobId(row.textOf("id")),
        row.textOf("pipeline"),
        row.textOf("caller"),
        row.textOf("trace"),
        row.timeOf("created_at"),
        row.time("cancelled_at"));
  }

  static Optional<Job> find(Session session, JobId id) {
    return session.first("select * from job where id = ?", JobRows::read, id.value());
  }

  /** A job, kept from everybody else until the transaction ends. */
  static Optional<Job> lock(Session session, JobId id) {
    return session.first("select * from job where id = ? for update", JobRows::read, id.value());
  }

  static void insert(Session session, Job job) {
    session.change(
        "insert into job (id, pipeline, caller, trace, created_at, cancelled_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        job.id().value(),
        Storable.text(job.pipeline()),
        Storable.text(job.caller()),
        Storable.text(job.trace()),
        job.createdAt(),
        job.cancelledAt());
  }

  /** The job that a caller's key was used for since then. */
  static Optional<Job> byKey(Session session, Job asked, String key, Instant since) {
    return session
        .first(
            "select job from idempotency_key where digest = ? and used_at >= ? for update",
            row -> new JobId(row.textOf("job")),
            digest(asked, key),
            since)
        .flatMap(id -> find(session, id));
  }

  /** Keeps a key for a job, in the place of one that has lapsed; of many at once one can. */
  static void remember(Session session, Job job, String key, Instant since) {
    String digest = digest(job, key);
    int renewed =
        session.change(
            "update idempotency_key set job = ?, used_at = ? where digest = ? and used_at < ?",
            job.id().value(),
            job.createdAt(),
            digest,
            since);
    if (renewed == 0) {
      session.change(
          "insert into idempotency_key (digest, job, used_at) values (?, ?, ?)",
          digest,
          job.id().value(),
          job.createdAt());
    }
  }

  private static String digest(Job job, String key) {
    return Sha256.of(job.caller().length() + " " + job.caller() + " " + key);
  }
}
