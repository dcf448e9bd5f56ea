package dev.discern.testkit.ledger;

import dev.discern.serving.ledger.Ledger;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.job.Jobs;
import dev.discern.serving.ledger.notice.Outbox;

/** The ports over one database. */
public record Books(Ledger ledger, Jobs jobs, Outbox outbox, History history) {}
