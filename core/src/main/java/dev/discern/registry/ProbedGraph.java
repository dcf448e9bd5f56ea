package dev.discern.registry;

import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.preprocessing.PreprocessingContract;

/**
 * What a probe found.
 *
 * @param graph its doors, without embedding and activation
 * @param preprocessing the preset with the graph's own size and layout
 */
public record ProbedGraph(GraphSignature graph, PreprocessingContract preprocessing) {}
