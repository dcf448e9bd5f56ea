package dev.discern.serving.ledger.result;

import java.time.Instant;

/**
 * Who worked on an item, and when.
 *
 * @param worker its name: host, process and a number
 * @param attempt how often the item had been handed out by then, from 1
 * @param arrivedAt when its event was written
 * @param begunAt when this worker took it
 * @param endedAt when the answer was there
 * @param trace the trace that it belongs to (W3C Trace Context, 32 hex digits)
 */
public record Work(
    String worker, int attempt, Instant arrivedAt, Instant begunAt, Instant endedAt, String trace) {
  /** The metadata of an object in the inbox that names the trace it belongs to. */
  public static final String TRACE = "discern-trace";
}
