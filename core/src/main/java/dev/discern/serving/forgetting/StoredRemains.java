package dev.discern.serving.forgetting;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.StoredObject;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.serving.ledger.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * A photo in the inbox, with others under its number, and what workers have put into the results
 * bucket about it.
 */
public final class StoredRemains {
  private final ObjectStore store;
  private final String inbox;
  private final String results;

  /**
   * @param inbox the bucket that photos lie in
   * @param results the bucket that results lie in
   */
  public StoredRemains(ObjectStore store, String inbox, String results) {
    this.store = store;
    this.inbox = inbox;
    this.results = results;
  }

  void remove(Item item) {
    removePhoto(item);
    removeNumber(item);
    removeResults(item);
  }

  /** Unless another photo lies in its place by now. */
  private void removePhoto(Item item) {
    place(item)
        .filter(place -> store.head(place).filter(there -> isOf(item, there)).isPresent())
        .ifPresent(store::delete);
  }

  /**
   * Photos that were handed in at once under one number may all lie there, each with a name of its
   * own, and the ledger knows only one. Its name is not needed, so that this can be repeated when
   * the name is forgotten.
   */
  private void removeNumber(Item item) {
    JobId job = item.key().job();
    if (job != null) {
      String folder = item.key().pipeline() + "/" + job + "/" + item.key().number() + "/";
      store.deleteAll(
          listed(folder).stream().filter(each -> isOf(item, each)).map(ListedObject::key).toList());
    }
  }

  /** None in a folder that cannot be. */
  private List<ListedObject> listed(String folder) {
    try {
      ObjectKey any = new ObjectKey(inbox, folder + "any");
      return store.list(any.bucket(), folder, "", ObjectStore.MAX_LISTED);
    } catch (Refusal noFolder) {
      return List.of();
    }
  }

  /** What lies deeper in the folder was put there by somebody else, and is another item. */
  private static boolean isOf(Item item, ListedObject there) {
    return ItemId.of(there.key().key(), there.etag()).equals(item.id());
  }

  /** Where nothing can lie, nothing is to be deleted: what was forgotten has no key any more. */
  private Optional<ObjectKey> place(Item item) {
    try {
      return Optional.of(new ObjectKey(inbox, item.key().text()));
    } catch (Refusal noKey) {
      return Optional.empty();
    }
  }

  private static boolean isOf(Item item, StoredObject there) {
    return ItemId.of(item.key(), there.etag()).equals(item.id());
  }

  private void removeResults(Item item) {
    String folder = Result.folderOf(item.key(), item.id()) + "/";
    List<ListedObject> found = store.list(results, folder, "", ObjectStore.MAX_LISTED);
    while (!found.isEmpty()) {
      found.forEach(each -> store.delete(each.key()));
      found = store.list(results, folder, "", ObjectStore.MAX_LISTED);
    }
  }
}
