package dev.discern.registry;

import dev.discern.inference.preprocessing.PreprocessingContract;
import java.nio.file.Path;

/**
 * Finds out what a graph from somewhere else takes and gives, by reading and by running it. Safe
 * for any number of threads; the same graph gives the same finding.
 */
public interface GraphProbe {
  /**
   * Reads a file that should be an ONNX graph.
   *
   * @throws dev.discern.refusal.Refusal {@code MODEL_NOT_ONNX}, {@code MODEL_TOO_LARGE}, {@code
   *     MODEL_HAS_EXTERNAL_DATA}
   */
  byte[] read(Path file);

  /**
   * Runs a graph on a few drawn photos and finds its doors.
   *
   * @param name of the file, for refusals
   * @param labels how many there are
   * @param preset how the graph's makers prepared photos; its size and layout give way to what the
   *     graph says
   * @throws dev.discern.refusal.Refusal {@code MODEL_NOT_ONNX}, {@code MODEL_HAS_EXTERNAL_DATA},
   *     {@code MODEL_OPERATOR_UNKNOWN}, {@code MODEL_NOT_A_CLASSIFIER}, {@code
   *     MODEL_LABELS_MISMATCH}, {@code MODEL_BROKEN}
   */
  ProbedGraph probe(String name, byte[] onnx, int labels, PreprocessingContract preset);
}
