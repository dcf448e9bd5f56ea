package dev.discern.app.web.jobs;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.intake.AddressReader;
import dev.discern.serving.intake.Intake;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Fetches photos into a job, a few at once, so that a list of slow addresses neither fills the
 * memory nor holds others up. Safe for any number of threads.
 */
final class Fetching implements AutoCloseable {
  private static final int HANDS = 8;
  private static final int OF_ONE_REQUEST = 4;

  private final AddressReader addresses;
  private final Intake intake;
  private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, Fetching::daemon);

  Fetching(AddressReader addresses, Intake intake) {
    this.addresses = addresses;
    this.intake = intake;
  }

  /**
   * @throws Refusal {@code ADDRESS_FORBIDDEN} where no address is fetched at all
   */
  void checkIsOn() {
    if (!addresses.isOn()) {
      throw Refusal.of(
          RefusalCode.ADDRESS_FORBIDDEN,
          "A photo",
          "cannot be handed in by its address here. Name the hosts that may be asked in the setting"
              + " addresses.allow, or set addresses.any-public to true.");
    }
  }

  /** Fetches each; an address that gives no photo is a refused item, and the others go on. */
  void each(Job job, int from, List<String> wanted, Consumer<Item> done) {
    for (int start = 0; start < wanted.size(); start += OF_ONE_REQUEST) {
      List<CompletableFuture<Item>> few = new ArrayList<>();
      for (int at = start; at < Math.min(start + OF_ONE_REQUEST, wanted.size()); at++) {
        int number = from + at;
        String address = wanted.get(at);
        few.add(CompletableFuture.supplyAsync(() -> fetch(job, number, address), hands));
      }
      few.forEach(item -> done.accept(result(item)));
    }
  }

  private Item fetch(Job job, int number, String address) {
    try {
      return intake.store(job, number, addresses.read(address));
    } catch (Refusal why) {
      return intake.refused(job, number, AddressReader.name(address), why);
    }
  }

  private static Item result(CompletableFuture<Item> item) {
    try {
      return item.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fetch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}
