package dev.discern.registry;

import dev.discern.inference.model.ModelDescription;
import java.util.Map;

/**
 * A model on its way into the registry.
 *
 * @param onnx the graph with its weights
 * @param parts the other files by name ({@link ModelPackage#CARD}, {@link ModelPackage#EVALUATION},
 *     {@link ModelPackage#REPORT})
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, not compared
public record PackageDraft(ModelDescription description, byte[] onnx, Map<String, byte[]> parts) {
  public PackageDraft {
    parts = Map.copyOf(parts);
  }
}
