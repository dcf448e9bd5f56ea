package dev.discern.engine.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Path;

/**
 * Opens ONNX Runtime sessions, all alike: one thread a call, and as many calls at once as the
 * caller has threads. That is the fastest way to use all cores, and the only one where a busy
 * neighbour costs no more than its share.
 */
final class Sessions {
  private Sessions() {}

  /** The one environment of this process; it complains in exceptions, not on standard error. */
  static OrtEnvironment environment() {
    return OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "discern");
  }

  /**
   * Opens a graph that {@link OnnxFile} has looked over.
   *
   * @throws dev.discern.refusal.Refusal one of the {@code MODEL_...} codes
   */
  static OrtSession open(Path onnx) {
    try (SessionOptions options = options()) {
      return environment().createSession(onnx.toString(), options);
    } catch (OrtException e) {
      throw LoadFailure.refusal(OnnxFile.nameOf(onnx), e);
    }
  }

  /** As {@link #open(Path)}, for a graph in memory. */
  static OrtSession open(String name, byte[] onnx) {
    try (SessionOptions options = options()) {
      return environment().createSession(onnx, options);
    } catch (OrtException e) {
      throw LoadFailure.refusal(name, e);
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    // weights outside the arena: it grows by doubling, and would keep their size again as air
    options.addConfigEntry("session.use_device_allocator_for_initializers", "1");
    return options;
  }
}
