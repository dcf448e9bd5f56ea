package dev.discern.app.wiring;

import dev.discern.app.background.DeskMeters;
import dev.discern.app.background.ForgettingLog;
import dev.discern.app.config.StorageSettings;
import dev.discern.app.dataset.ReviewedPhotos;
import dev.discern.app.delivery.JsonOrders;
import dev.discern.app.mail.KeptMails;
import dev.discern.app.mail.MailFolder;
import dev.discern.database.Database;
import dev.discern.objects.ObjectStore;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.delivery.filing.Copies;
import dev.discern.serving.forgetting.FiledCopies;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.forgetting.Forgetting.Books;
import dev.discern.serving.forgetting.ForgettingReport;
import dev.discern.serving.forgetting.StoredRemains;
import dev.discern.serving.ledger.job.Jobs;
import java.util.List;

/** The ledger and the storage of a home, opened from a terminal. */
public final class Archive implements AutoCloseable {
  private final Opened open = new Opened();
  private final House house;
  private final Database database;
  private final Storage storage;

  private Archive(House house) {
    this.house = house;
    try {
      this.database = open.keep(house.database());
      this.storage = open.keep(storage(house));
    } catch (RuntimeException | Error e) {
      open.close();
      throw e;
    }
  }

  static Archive open(House house) {
    return new Archive(house);
  }

  /** The embedded servers' own process is asked, where one runs. */
  private static Storage storage(House house) {
    try {
      return Storage.serving(house.settings(), house.time());
    } catch (Refusal refusal) {
      if (refusal.code() == RefusalCode.STORAGE_IN_USE) {
        return Storage.joining(house.settings(), house.time());
      }
      throw refusal;
    }
  }

  /** What forgets all that there is of a photo. */
  static Forgetting forgetting(
      House house, ObjectStore store, Database database, ForgettingReport report) {
    StorageSettings buckets = house.settings().storage();
    return new Forgetting(
        new Books(database.ledger(), database.jobs(), database.outbox()),
        new StoredRemains(store, buckets.inbox(), buckets.results()),
        List.of(
            new FiledCopies(new Copies(store), new JsonOrders()),
            new KeptMails(new MailFolder(house.settings().mails()))),
        house.time(),
        report);
  }

  public Forgetting forgetting() {
    return forgetting(house, storage.store(), database, new ForgettingLog(new DeskMeters()));
  }

  public Jobs jobs() {
    return database.jobs();
  }

  /** What people have said about answers, with the photos. */
  public ReviewedPhotos reviewed() {
    return new ReviewedPhotos(
        database.history(),
        storage.store(),
        house.settings().storage().inbox(),
        house.limits().maxBytes());
  }

  @Override
  public void close() {
    open.close();
  }
}
