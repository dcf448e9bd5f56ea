package dev.discern.app.web.desk;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.item.JobId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as the form has it: empty means any.
 *
 * @param from a date as in 2026-11-20, in UTC
 * @param until a date, that day included
 */
record HistoryQuery(
    @Nullable String pipeline,
    @Nullable String decision,
    @Nullable String label,
    @Nullable String name,
    @Nullable String model,
    @Nullable String job,
    @Nullable String from,
    @Nullable String until) {

  HistoryFilter filter() {
    return new HistoryFilter(
        given(pipeline),
        given(decision),
        given(label),
        given(name),
        given(model),
        wantedJob(),
        day(from, 0),
        day(until, 1),
        false);
  }

  /** The fields that say something, for the address of the next page. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "pipeline", pipeline);
    put(fields, "decision", decision);
    put(fields, "label", label);
    put(fields, "name", name);
    put(fields, "model", model);
    put(fields, "job", job);
    put(fields, "from", from);
    put(fields, "until", until);
    return fields;
  }

  private @Nullable JobId wantedJob() {
    String id = given(job);
    if (id != null && !JobId.isOne(id)) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID, "\"" + id + "\"", "is no job's id. Leave it out.");
    }
    return id == null ? null : new JobId(id);
  }

  private static @Nullable Instant day(@Nullable String text, int later) {
    String date = given(text);
    try {
      return date == null
          ? null
          : LocalDate.parse(date).plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusal.of(
              RefusalCode.REQUEST_INVALID, "\"" + date + "\"", "is no date. Write 2026-11-20.")
          .because(e);
    }
  }

  private static void put(Map<String, String> fields, String name, @Nullable String text) {
    String value = given(text);
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
