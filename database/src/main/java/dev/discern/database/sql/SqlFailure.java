package dev.discern.database.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database has said instead of an answer, and what to do about it. */
final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Deadlock, serialization failure, unique key. */
  private static final Set<String> STATES_OF_RACES = Set.of("40001", "40P01", "23505", "55P03");

  /** MariaDB: duplicate entry, deadlock, lock wait. H2: lock timeout, concurrent update. */
  private static final Set<Integer> CODES_OF_RACES = Set.of(1062, 1213, 1205, 50200, 90131);

  /** Connection, authorisation, resources, operator, system; H2: closed, in use, disk. */
  private static final Set<String> CLASSES_OF_ABSENCE = Set.of("08", "28", "53", "57", "58");

  private static final Set<Integer> CODES_OF_ABSENCE =
      Set.of(90121, 90098, 90067, 90020, 90028, 90031, 90135, 1021, 1114, 1040, 1053, 1927);

  private final SQLException failure;

  SqlFailure(SQLException failure) {
    super(failure);
    this.failure = failure;
  }

  /** Whether somebody else was quicker, so that the same again will do. */
  boolean isRace() {
    return STATES_OF_RACES.contains(state()) || CODES_OF_RACES.contains(failure.getErrorCode());
  }

  /** Whether the database is not there, or can do nothing now. */
  boolean isAbsence() {
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || CLASSES_OF_ABSENCE.contains(state().substring(0, Math.min(2, state().length())))
        || CODES_OF_ABSENCE.contains(failure.getErrorCode())
        || isOfTheDisk(failure.getCause());
  }

  /** H2 calls it a general error that its file cannot be written, and closes the file. */
  private static boolean isOfTheDisk(@Nullable Throwable cause) {
    return cause != null && (cause instanceof IOException || isOfTheDisk(cause.getCause()));
  }

  private String state() {
    return failure.getSQLState() == null ? "" : failure.getSQLState();
  }

  SQLException failure() {
    return failure;
  }
}
