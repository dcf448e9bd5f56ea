package dev.discern.training.trainer;

import org.jspecify.annotations.Nullable;

/**
 * A graph whose features are outputs.
 *
 * @param onnx the graph
 * @param embedding the output with the pooled features, float32 [N, D], or null
 * @param activation the output with the last spatial features, float32 [N, D, H, W], or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
public record ExposedGraph(byte[] onnx, @Nullable String embedding, @Nullable String activation) {}
