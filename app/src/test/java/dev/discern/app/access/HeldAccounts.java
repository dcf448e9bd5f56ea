package dev.discern.app.access;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Accounts in memory. */
public final class HeldAccounts implements Accounts {
  private final AtomicReference<AccountBook> book = new AtomicReference<>(AccountBook.EMPTY);

  @Override
  public AccountBook read() {
    return book.get();
  }

  @Override
  public synchronized AccountBook change(UnaryOperator<AccountBook> change) {
    AccountBook after = change.apply(book.get());
    book.set(after);
    return after;
  }
}
