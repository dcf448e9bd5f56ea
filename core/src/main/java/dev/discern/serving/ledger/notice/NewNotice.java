package dev.discern.serving.ledger.notice;

import java.time.Instant;

/**
 * What is to be done because of a result; written down in the same transaction as the result.
 *
 * @param id follows from the item, the model and the rule, so that the same result never causes it
 *     twice; what a receiver is told so that it can recognise a repetition
 * @param kind {@code mail}, {@code file} or {@code webhook}: which sink it is for
 * @param topic notices of one topic may be put together, or be held back while one was sent a short
 *     time ago: the pipeline and its rule
 * @param order what the sink is to do, in the sink's own JSON
 * @param dueAt not before
 */
public record NewNotice(String id, String kind, String topic, String order, Instant dueAt) {}
