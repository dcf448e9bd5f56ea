package dev.discern.serving.delivery.filing;

import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.StoredObject;
import dev.discern.refusal.Refusal;
import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Parcel;
import dev.discern.serving.delivery.courier.Sink;
import dev.discern.serving.delivery.order.Order;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts copies of photos where they belong; the same notice finds its copy again instead of making a
 * second one.
 */
public final class FilingSink implements Sink<Order.Filing> {
  private final ObjectStore store;
  private final String inbox;
  private final long maxBytes;
  private final Copies copies;

  /**
   * @param inbox the bucket that photos lie in
   * @param maxBytes a larger photo is not filed
   */
  public FilingSink(ObjectStore store, String inbox, long maxBytes) {
    this.store = store;
    this.inbox = inbox;
    this.maxBytes = maxBytes;
    this.copies = new Copies(store);
  }

  @Override
  public String kind() {
    return Order.Filing.KIND;
  }

  @Override
  public Class<Order.Filing> takes() {
    return Order.Filing.class;
  }

  @Override
  public String destination(Parcel<Order.Filing> parcel) {
    return "bucket " + parcel.first().order().bucket();
  }

  @Override
  public Attempt deliver(Parcel<Order.Filing> parcel, Instant now) {
    Order.Filing order = parcel.first().order();
    try {
      return store
          .get(place(order), maxBytes)
          .filter(photo -> isThe(photo.object(), order))
          .map(photo -> file(photo, order))
          .orElseGet(() -> gone(order));
    } catch (Refusal refusal) {
      return new Attempt.Refused(refusal.sentence());
    }
  }

  /** Who has a photo deleted while it is being copied must not find its copy afterwards. */
  private Attempt file(ObjectContent photo, Order.Filing order) {
    Optional<ObjectKey> filed = copies.put(photo, order);
    if (store.head(place(order)).isEmpty()) {
      copies.remove(order);
      return gone(order);
    }
    return filed
        .<Attempt>map(place -> new Attempt.Delivered("Filed as " + place + "."))
        .orElseGet(
            () -> new Attempt.RetryLater("Every name near " + order.key() + " is taken.", null));
  }

  private ObjectKey place(Order.Filing order) {
    return new ObjectKey(inbox, order.occasion().photo().key());
  }

  private static boolean isThe(StoredObject there, Order.Filing order) {
    return there.etag().equals(order.occasion().photo().etag());
  }

  private static Attempt gone(Order.Filing order) {
    return new Attempt.Refused(
        "%s is no longer in the inbox; there is nothing to file."
            .formatted(order.occasion().photo().name()));
  }
}
