package dev.discern.database.row;

import dev.discern.database.sql.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a row of the ledger says, in the order in which its hash is made; each is a column. */
public enum Field {
  ITEM(Kind.TEXT),
  MODEL(Kind.TEXT),
  VERSION(Kind.NUMBER),
  FACTS(Kind.TEXT),
  RECORDED_AT(Kind.TIME),
  PIPELINE(Kind.TEXT),
  JOB(Kind.TEXT),
  OBJECT_KEY(Kind.TEXT),
  NAME(Kind.TEXT),
  ETAG(Kind.TEXT),
  SIZE(Kind.NUMBER),
  SHA256(Kind.TEXT),
  CALLER(Kind.TEXT),
  DECISION(Kind.TEXT),
  LABEL(Kind.TEXT),
  PROBABILITY(Kind.FRACTION),
  SCORES(Kind.TEXT),
  VERDICT(Kind.TEXT),
  CODE(Kind.TEXT),
  REASON(Kind.TEXT),
  IMAGE_SIZE(Kind.TEXT),
  DECODE_NANOS(Kind.NUMBER),
  PREPROCESS_NANOS(Kind.NUMBER),
  PREDICT_NANOS(Kind.NUMBER),
  WORKER(Kind.TEXT),
  ATTEMPT(Kind.NUMBER),
  ARRIVED_AT(Kind.TIME),
  BEGUN_AT(Kind.TIME),
  ENDED_AT(Kind.TIME),
  TRACE(Kind.TEXT);

  private enum Kind {
    TEXT,
    NUMBER,
    FRACTION,
    TIME
  }

  private final Kind kind;

  Field(Kind kind) {
    this.kind = kind;
  }

  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Nullable Object read(Row row) {
    return switch (kind) {
      case TEXT -> row.text(column());
      case NUMBER -> row.number(column());
      case FRACTION -> row.fraction(column());
      case TIME -> row.time(column());
    };
  }
}
