package dev.discern.inference.preprocessing;

/**
 * One photo as a model takes it.
 *
 * @param values {@code 3 * width * height} numbers in the contract's layout, without the batch
 *     axis; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // changes hands once, is not compared
public record Tensor(float[] values) {}
