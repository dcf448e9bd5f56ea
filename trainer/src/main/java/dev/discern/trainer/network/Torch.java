package dev.discern.trainer.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.concurrent.locks.ReentrantLock;

/**
 * PyTorch, for one training at a time: its thread count and its gradient tape are the process's. A
 * second {@link #open} waits until the first is closed. Belongs to the thread that opened it.
 */
public final class Torch implements AutoCloseable {
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);
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
    ONE_AT_A_TIME.lock();
    try {
      System.setProperty("ai.djl.offline", "true");
      System.setProperty("OPT_OUT_TRACKING", "true");
      NDManager arrays = NDManager.newBaseManager(Device.cpu(), ENGINE);
      JniUtils.setNumThreads(threads);
      JniUtils.setGradMode(false); // only a gradient collector turns it on
      return new Torch(arrays);
    } catch (RuntimeException | LinkageError e) {
      ONE_AT_A_TIME.unlock();
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

  GradientCollector newTape() {
    return Engine.getEngine(ENGINE).newGradientCollector();
  }

  @Override
  public void close() {
    arrays.close();
    ONE_AT_A_TIME.unlock();
  }
}
