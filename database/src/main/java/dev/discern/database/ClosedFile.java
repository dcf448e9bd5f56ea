package dev.discern.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * H2 closes its file when that cannot be written, such as on a full disk, and opens it again when
 * the last connection is gone: the pool, which thinks them alive, is told to let each of them go.
 */
final class ClosedFile implements SQLExceptionOverride {
  private static final int DATABASE_IS_CLOSED = 90098;

  @java.lang.Override
  public Override adjudicate(SQLException e) {
    return e.getErrorCode() == DATABASE_IS_CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
