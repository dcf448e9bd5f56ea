package dev.discern.database.ledger;

import dev.discern.database.sql.Row;
import dev.discern.database.sql.Session;
import dev.discern.inference.image.Sha256;

/**
 * The end of the chain.
 *
 * @param number of its last row; 0 when there is none
 * @param hash of that row; empty when there is none
 */
record Link(long number, String hash) {
  static final Link NONE = new Link(0, "");

  /** The last link, kept from everybody else until the transaction ends. */
  static Link lock(Session session) {
    return session
        .first("select number, hash from chain_head where id = 1 for update", Link::read)
        .orElseThrow();
  }

  /** The last link as it is now. */
  static Link last(Session session) {
    return session
        .first("select number, hash from chain_head where id = 1", Link::read)
        .orElseThrow();
  }

  private static Link read(Row row) {
    return new Link(row.numberOf("number"), row.textOf("hash"));
  }

  /** The link after this one: its hash is over its number, this one's hash and its content's. */
  Link next(String contentHash) {
    long next = number + 1;
    return new Link(next, Sha256.of(next + "\n" + hash + "\n" + contentHash));
  }

  /** Makes this the last link. */
  void write(Session session) {
    session.change("update chain_head set number = ?, hash = ? where id = 1", number, hash);
  }
}
