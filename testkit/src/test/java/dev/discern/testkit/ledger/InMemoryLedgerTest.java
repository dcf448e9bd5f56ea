package dev.discern.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.ledger.LedgerUnavailable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The ledger in memory keeps what every ledger promises. */
class InMemoryLedgerTest {
  @Test
  void it_can_be_made_not_to_answer_for_a_while() {
    InMemoryLedger ledger = new InMemoryLedger();

    ledger.answer(false);

    assertThatThrownBy(ledger::size)
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessage("The database does not answer.");
    ledger.answer(true);
    assertThat(ledger.size()).isZero();
  }

  @Nested
  class AsLedger extends LedgerContract {
    private final InMemoryLedger ledger = new InMemoryLedger();

    @Override
    protected Books books() {
      return ledger.books();
    }

    @Override
    protected void tamper(long number) {
      ledger.tamper(number);
    }
  }

  @Nested
  class AsJobs extends JobsContract {
    @Override
    protected Books books() {
      return new InMemoryLedger().books();
    }
  }

  @Nested
  class AsOutbox extends OutboxContract {
    @Override
    protected Books books() {
      return new InMemoryLedger().books();
    }
  }

  @Nested
  class AsHistory extends HistoryContract {
    @Override
    protected Books books() {
      return new InMemoryLedger().books();
    }
  }
}
