package dev.discern.trainer.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;

/**
 * PyTorch, for one training. Trainings on the same number of threads may go on at once, each in a
 * thread of its own; with another number, {@link #open} waits until they are closed, because that
 * number is the process's. What a training computes does not depend on what runs beside it. Belongs
 * to the thread that opened it.
 */
public final class Torch implements AutoCloseable {
  private static final Crew CREW = new Crew();
  private static final String ENGINE = "PyTorch";

  private final NDManager arrays;

  private Torch(NDManager arrays) {
    this.arrays = arrays;
  }

  /**
   * Loads the native library when it is the first time, without any network.
   *
   * @throws Refusal {@code TRAINING_FAILED} where there is none for this machine
   */
  public static Torch open(int threads) {
    CREW.join(threads);
    try {
      System.setProperty("ai.djl.offline", "true");
      System.setProperty("OPT_OUT_TRACKING", "true");
      NDManager arrays = NDManager.newBaseManager(Device.cpu(), ENGINE);
      JniUtils.setNumThreads(threads);
      JniUtils.setGradMode(false); // only a tape turns it on
      return new Torch(arrays);
    } catch (RuntimeException | LinkageError e) {
      CREW.leave();
      throw Refusal.of(
              RefusalCode.TRAINING_FAILED,
              "The training",
              "cannot load PyTorch (%s). Train on Linux x86-64 with 500 MB of free disk."
                  .formatted(e.getMessage()))
          .because(e);
    }
  }

  /** The library and its version. */
  public String version() {
    return ENGINE + " " + Engine.getEngine(ENGINE).getVersion() + " (DJL)";
  }

  NDManager arrays() {
    return arrays;
  }

  @Override
  public void close() {
    arrays.close();
    CREW.leave();
  }
}
