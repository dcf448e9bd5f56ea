package dev.discern.trainer.network;

import java.nio.FloatBuffer;

/** What a network is fitted to, or judged on. */
public interface Examples {
  int count();

  /** The class of an example. */
  int label(int index);

  /**
   * Writes an example as the network takes it, from the buffer's position on. Called from several
   * threads at once.
   *
   * @param epoch from 1; an example may look different in each
   */
  void write(int index, int epoch, FloatBuffer into);
}
