package dev.discern.serving.delivery.filing;

import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import dev.discern.objects.StoredObject;
import dev.discern.serving.delivery.order.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies of photos under names of their own. Nothing is ever written over: where another photo has
 * the name, a number is added to it. A copy says whose it is, so that it is found again.
 */
public final class Copies {
  /** The item that a copy is of. */
  public static final String ITEM = "discern-item";

  private static final int MOST_NUMBER = 9;

  private final ObjectStore store;

  public Copies(ObjectStore store) {
    this.store = store;
  }

  /**
   * Puts a copy where it was ordered to, or finds the one that is there.
   *
   * @return where it lies; empty when every name near the one that was wished for is taken
   */
  Optional<ObjectKey> put(ObjectContent photo, Order.Filing order) {
    PutTerms terms = new PutTerms(photo.object().contentType(), Map.of(ITEM, item(order)), true);
    return places(order).stream()
        .filter(place -> store.put(place, photo.bytes(), terms).stored() || isOf(order, place))
        .findFirst();
  }

  /** Removes whatever was filed by an order, under each of the names that it may have. */
  public void remove(Order.Filing order) {
    places(order).stream().filter(place -> isOf(order, place)).forEach(store::delete);
  }

  /** As it was wished, then with a number, at last with what nobody else has. */
  private static List<ObjectKey> places(Order.Filing order) {
    List<String> names = new ArrayList<>(List.of(order.key()));
    for (int number = 2; number <= MOST_NUMBER; number++) {
      names.add(SafeName.with(order.key(), String.valueOf(number)));
    }
    names.add(SafeName.with(order.key(), item(order)));
    return names.stream().map(key -> new ObjectKey(order.bucket(), key)).toList();
  }

  private boolean isOf(Order.Filing order, ObjectKey place) {
    Optional<StoredObject> there = store.head(place);
    return there.isPresent() && item(order).equals(there.get().metadata().get(ITEM));
  }

  private static String item(Order.Filing order) {
    return order.occasion().item().value();
  }
}
