package dev.discern.app.web.handin;

import dev.discern.app.background.DaemonThreads;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Fetches photos into a job, a few at once, so that lists of slow places do not fill the memory. No
 * list has more than half of the hands; while all are busy with slow places, a further list waits
 * until one of them is through with a photo, and then has its turn. Safe for any number of threads.
 */
final class Fetching implements AutoCloseable {
  private static final int HANDS = 8;
  private static final int OF_ONE_REQUEST = 4;

  private final Intake intake;
  private final ExecutorService hands =
      Executors.newFixedThreadPool(HANDS, new DaemonThreads("fetch"));

  Fetching(Intake intake) {
    this.intake = intake;
  }

  /**
   * A photo that is elsewhere.
   *
   * @param photo gives it, or throws a refusal
   */
  record Wanted(String name, Supplier<Photo> photo) {}

  /** Fetches each; a place that gives no photo is a refused item, and the others go on. */
  void each(Job job, List<Wanted> wanted, Filling filling) {
    for (int start = 0; start < wanted.size(); start += OF_ONE_REQUEST) {
      List<CompletableFuture<Item>> few = new ArrayList<>();
      for (Wanted one : wanted.subList(start, Math.min(start + OF_ONE_REQUEST, wanted.size()))) {
        int number = filling.next() + few.size();
        few.add(CompletableFuture.supplyAsync(() -> fetch(job, number, one), hands));
      }
      few.forEach(item -> filling.keep(result(item)));
    }
  }

  private Item fetch(Job job, int number, Wanted wanted) {
    Photo photo;
    try {
      photo = wanted.photo().get();
    } catch (Refusal why) {
      return intake.refused(job, number, wanted.name(), why);
    }
    return intake.store(job, number, photo);
  }

  private static Item result(CompletableFuture<Item> item) {
    try {
      return item.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}
