package dev.discern.serving.worker;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether a worker is to leave. Asked once, it begins nothing new and finishes the photo in hand;
 * asked again, or when its time is over, it does not wait for anything any more. Safe for any
 * number of threads.
 */
public final class Leaving {
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.STAYING);

  /** Begins nothing new from now on. */
  public void ask() {
    stage.compareAndSet(Stage.STAYING, Stage.LEAVING);
  }

  /** Waits for nothing from now on. */
  public void insist() {
    stage.set(Stage.GONE);
  }

  public boolean isAsked() {
    return stage.get() != Stage.STAYING;
  }

  public boolean isInsisted() {
    return stage.get() == Stage.GONE;
  }

  private enum Stage {
    STAYING,
    LEAVING,
    GONE
  }
}
