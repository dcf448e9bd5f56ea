package dev.discern.database.history;

import dev.discern.database.sql.Session;
import dev.discern.database.sql.Storable;
import dev.discern.serving.ledger.history.HistoryFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a filter asks, as SQL with its values. */
final class Conditions {
  private static final int SEARCHED = 255;

  private final List<String> terms = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final boolean ofReviews;

  Conditions() {
    this(false);
  }

  private Conditions(boolean ofReviews) {
    this.ofReviews = ofReviews;
    terms.add("p.forgotten_at is null");
    if (ofReviews) {
      terms.add("p.number is not null");
    }
  }

  static Conditions of(HistoryFilter filter) {
    Conditions conditions =
        new Conditions(filter.review())
            .and("p.pipeline = ?", cut(filter.pipeline()))
            .and("p.decision = ?", filter.decision())
            .and("p.label = ?", cut(filter.label()))
            .and("p.job = ?", filter.job() == null ? null : filter.job().value())
            .and("p.recorded_at >= ?", filter.from())
            .and("p.recorded_at < ?", filter.until())
            .and("lower(p.name) like ? escape '!'", part(filter.name()))
            .model(filter.model());
    if (filter.review()) {
      conditions.terms.add("r.reviewed_at is null");
    }
    return conditions;
  }

  static @Nullable String cut(@Nullable String text) {
    return text == null ? null : Storable.cut(text, SEARCHED);
  }

  private static @Nullable String part(@Nullable String name) {
    return name == null
        ? null
        : "%" + Storable.text(name).toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  private Conditions model(@Nullable String model) {
    if (model == null) {
      return this;
    }
    terms.add("p.facts is not null");
    int at = model.indexOf('@');
    if (at < 0) {
      return and("p.model = ?", Storable.text(model));
    }
    String version = model.substring(at + 1);
    return and("p.model = ?", Storable.text(model.substring(0, at)))
        .and("p.version = ?", version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
  }

  /** That a person has spoken. */
  static Conditions reviewed() {
    Conditions conditions = new Conditions(true);
    conditions.terms.add("r.reviewed_at is not null");
    return conditions;
  }

  Conditions and(String term, @Nullable Object value) {
    if (value != null) {
      terms.add(term);
      values.add(value);
    }
    return this;
  }

  Conditions among(String column, Collection<String> some) {
    terms.add(column + " in (" + Session.marks(some.size()) + ")");
    values.addAll(some);
    return this;
  }

  /** A record's number, in the table that is gone through. */
  String number() {
    return ofReviews ? "r.number" : "p.number";
  }

  /**
   * Of a million records few are for review, so that these are gone through first: of a left join,
   * H2 begins on the left.
   */
  String sql() {
    String tables =
        ofReviews
            ? "review r left join prediction p on p.number = r.number"
            : "prediction p left join review r on r.number = p.number";
    return " from " + tables + " where " + String.join(" and ", terms);
  }

  List<Object> values() {
    return List.copyOf(values);
  }
}
