package dev.discern.training.trainer;

import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.preprocessing.PreprocessingContract;
import java.util.List;
import java.util.Map;

/**
 * A trained network, written as ONNX and checked against the trainer's own outputs.
 *
 * @param onnx the graph with its weights
 * @param graph its inputs and outputs
 * @param preprocessing its contract
 * @param labels in the order of the scores
 * @param originalLabels the backbone's own labels, when it keeps its scores; else empty
 * @param epochs the curves
 * @param bestEpoch whose weights these are
 * @param parameters how many numbers were trained
 * @param platform the trainer's libraries and threads, by name, for the provenance
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
public record TrainedModel(
    byte[] onnx,
    GraphSignature graph,
    PreprocessingContract preprocessing,
    List<String> labels,
    List<String> originalLabels,
    List<Epoch> epochs,
    int bestEpoch,
    long parameters,
    Map<String, String> platform) {}
