package dev.discern.app.web.handin;

import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * Photos of one request, on their way into a job under numbers that follow each other. What came
 * before the request broke off is in the job. For one thread.
 */
final class Filling implements AutoCloseable {
  private static final int WRITTEN_AT_ONCE = 50;

  private final Intake intake;
  private final Job job;
  private final List<Item> items = new ArrayList<>();
  private int next;

  Filling(Intake intake, Job job, int from) {
    this.intake = intake;
    this.job = job;
    this.next = from;
  }

  boolean take(Photo photo) {
    return keep(intake.store(job, next, photo));
  }

  /** A photo that found no room is not refused for good: its sender is to come again. */
  boolean refuse(String name, Refusal why) {
    if (why.code() == RefusalCode.BUSY) {
      throw why;
    }
    return keep(intake.refused(job, next, name, why));
  }

  /** The number of the next photo. */
  int next() {
    return next;
  }

  /** Keeps the item that has the next number. */
  boolean keep(Item item) {
    next++;
    items.add(item);
    if (items.size() == WRITTEN_AT_ONCE) {
      writeDown();
    }
    return true;
  }

  private void writeDown() {
    List<Item> some = List.copyOf(items);
    items.clear();
    intake.writeDown(job, some);
  }

  @Override
  public void close() {
    if (!items.isEmpty()) {
      writeDown();
    }
  }
}
