package dev.discern.app.wiring;

import dev.discern.database.Database;
import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.notice.Outbox;

/** The ledger's ports, for who looks into it without knowing its database. */
public final class Records implements AutoCloseable {
  private final Database database;

  Records(Database database) {
    this.database = database;
  }

  public Ledger ledger() {
    return database.ledger();
  }

  public History history() {
    return database.history();
  }

  public Outbox outbox() {
    return database.outbox();
  }

  @Override
  public void close() {
    database.close();
  }
}
