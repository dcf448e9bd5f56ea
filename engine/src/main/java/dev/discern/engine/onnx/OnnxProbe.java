package dev.discern.engine.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.discern.inference.model.GraphSignature;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.GraphProbe;
import dev.discern.registry.ProbedGraph;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a graph's doors by opening it and running it on drawn photos. */
public final class OnnxProbe implements GraphProbe {
  @Override
  public byte[] read(Path file) {
    OnnxFile.check(file, OnnxFile.MAX_BYTES);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw Refusal.of(
              RefusalCode.MODEL_NOT_ONNX,
              OnnxFile.nameOf(file),
              "cannot be read: " + e.getMessage() + ".")
          .because(e);
    }
  }

  @Override
  public ProbedGraph probe(String name, byte[] onnx, int labels, PreprocessingContract preset) {
    OnnxFile.checkGraph(name, ByteBuffer.wrap(onnx));
    try (OrtSession session = Sessions.open(name, onnx)) {
      PhotoDoor door = PhotoDoor.of(name, session, preset);
      ProbeRuns runs = ProbeRuns.of(session, door);
      ScoreDoor scores = ScoreDoor.find(name, runs.outputs(), labels);
      return new ProbedGraph(signature(door, runs.fixedBatch(), scores), door.preprocessing());
    } catch (OrtException e) {
      throw Refusal.of(
              RefusalCode.MODEL_BROKEN,
              name,
              "loads, but cannot be run: %s. Export it again.".formatted(LoadFailure.shortened(e)))
          .because(e);
    }
  }

  private static GraphSignature signature(PhotoDoor door, int fixedBatch, ScoreDoor scores) {
    return new GraphSignature(
        door.name(), door.type(), fixedBatch, scores.name(), scores.kind(), null, null, null, null);
  }
}
