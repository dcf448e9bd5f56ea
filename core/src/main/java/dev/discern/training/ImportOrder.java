package dev.discern.training;

import dev.discern.inference.preprocessing.Preset;
import java.nio.file.Path;
import java.util.List;

/**
 * What to import, and what cannot be read from the file.
 *
 * @param file an ONNX classifier
 * @param origin where the file comes from, for the card: its path or its address
 * @param name the model's
 * @param labels in the order of the scores
 * @param preset how the graph's makers prepared photos
 */
public record ImportOrder(
    Path file, String origin, String name, List<String> labels, Preset preset) {
  public ImportOrder {
    labels = List.copyOf(labels);
  }
}
