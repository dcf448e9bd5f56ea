package dev.discern.trainer.network;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may compute at once: those that want the same number of threads, because libtorch hands that
 * number, once set, to every thread that begins to compute. Others wait until the last of them is
 * done.
 */
final class Crew {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition done = lock.newCondition();
  private int threads;
  private int members;

  /** Waits for its turn, however long. */
  void join(int wanted) {
    lock.lock();
    try {
      while (members > 0 && threads != wanted) {
        done.awaitUninterruptibly();
      }
      threads = wanted;
      members++;
    } finally {
      lock.unlock();
    }
  }

  void leave() {
    lock.lock();
    try {
      members--;
      done.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
