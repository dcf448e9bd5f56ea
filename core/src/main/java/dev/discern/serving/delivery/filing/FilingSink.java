package dev.discern.serving.delivery.filing;

import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import dev.discern.objects.StoredObject;
import dev.discern.refusal.Refusal;
import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.courier.Parcel;
import dev.discern.serving.delivery.courier.Sink;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts copies of photos where they belong. Nothing that lies there is ever written over: where
 * another photo has the name, a number is added to it. A copy says whose it is, so that the same
 * notice finds it again instead of making a second one.
 */
public final class FilingSink implements Sink {
  /** The item that a copy is of. */
  public static final String ITEM = "discern-item";

  private static final int MOST_NUMBER = 9;

  private final ObjectStore store;
  private final String inbox;
  private final long maxBytes;

  /**
   * @param inbox the bucket that photos lie in
   * @param maxBytes a larger photo is not filed
   */
  public FilingSink(ObjectStore store, String inbox, long maxBytes) {
    this.store = store;
    this.inbox = inbox;
    this.maxBytes = maxBytes;
  }

  @Override
  public String kind() {
    return Order.Filing.KIND;
  }

  @Override
  public String destination(Parcel parcel) {
    return "bucket " + order(parcel).bucket();
  }

  @Override
  public Attempt deliver(Parcel parcel, Instant now) {
    Order.Filing order = order(parcel);
    Occasion occasion = order.occasion();
    try {
      Optional<ObjectContent> photo =
          store.get(new ObjectKey(inbox, occasion.photo().key()), maxBytes);
      if (photo.isEmpty() || !photo.get().object().etag().equals(occasion.photo().etag())) {
        return new Attempt.Refused(
            "%s is no longer in the inbox; there is nothing to file."
                .formatted(occasion.photo().name()));
      }
      return file(photo.get(), order);
    } catch (Refusal refusal) {
      return new Attempt.Refused(refusal.sentence());
    }
  }

  private Attempt file(ObjectContent photo, Order.Filing order) {
    String item = order.occasion().item().value();
    PutTerms terms = new PutTerms(photo.object().contentType(), Map.of(ITEM, item), true);
    for (String key : names(order.key(), item)) {
      ObjectKey place = new ObjectKey(order.bucket(), key);
      if (store.put(place, photo.bytes(), terms).stored() || isOf(item, place)) {
        return new Attempt.Delivered("Filed as " + place + ".");
      }
    }
    return new Attempt.RetryLater("Every name near " + order.key() + " is taken.", null);
  }

  /** As it was wished, then with a number, at last with what nobody else has. */
  private static List<String> names(String key, String item) {
    List<String> names = new ArrayList<>(List.of(key));
    for (int number = 2; number <= MOST_NUMBER; number++) {
      names.add(SafeName.with(key, String.valueOf(number)));
    }
    names.add(SafeName.with(key, item));
    return names;
  }

  private boolean isOf(String item, ObjectKey place) {
    Optional<StoredObject> there = store.head(place);
    return there.isPresent() && item.equals(there.get().metadata().get(ITEM));
  }

  private static Order.Filing order(Parcel parcel) {
    return (Order.Filing) parcel.first().order();
  }
}
