package dev.discern.testkit.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutTerms;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.delivery.filing.Copies;
import dev.discern.serving.delivery.filing.FilingSink;
import dev.discern.serving.delivery.filing.KeyTemplate;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.serving.InMemoryObjectStore;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilingSinkTest {
  private final Desk desk =
      new Desk(new Action.FileAway("sorted", new KeyTemplate("{label}/{date}/{name}")));
  private final InMemoryObjectStore store = new InMemoryObjectStore(desk.time);
  private final Courier<Order.Filing> courier = desk.courier(new FilingSink(store, "inbox", 1_000));

  @BeforeEach
  void buckets() {
    store.ensureBucket("inbox");
    store.ensureBucket("sorted");
  }

  @Test
  void a_photo_is_copied_to_its_class_and_says_whose_it_is() {
    ItemId item = arrive("apple-desk/a.jpg", "photo a");
    courier.deliverDue();
    ObjectContent copy = store.get(sorted("fresh/2026-11-20/a.jpg"), 1_000).orElseThrow();
    assertThat(copy.bytes()).isEqualTo("photo a".getBytes(UTF_8));
    assertThat(copy.object().contentType()).isEqualTo("image/jpeg");
    assertThat(copy.object().metadata()).isEqualTo(Map.of(Copies.ITEM, item.value()));
    assertThat(desk.notice(item).outcome()).isEqualTo("Filed as sorted/fresh/2026-11-20/a.jpg.");
    assertThat(store.get(new ObjectKey("inbox", "apple-desk/a.jpg"), 1_000)).isPresent();
  }

  @Test
  void photos_of_one_name_never_overwrite_each_other() {
    store.put(
        sorted("fresh/2026-11-20/a.jpg"), "somebody's".getBytes(UTF_8), PutTerms.of("image/jpeg"));
    for (int number = 1; number <= 12; number++) {
      arrive("apple-desk/folder" + number + "/a.jpg", "photo " + number);
    }
    courier.deliverDue();
    assertThat(store.get(sorted("fresh/2026-11-20/a.jpg"), 99).orElseThrow().bytes())
        .isEqualTo("somebody's".getBytes(UTF_8));
    assertThat(store.get(sorted("fresh/2026-11-20/a-2.jpg"), 99).orElseThrow().bytes())
        .isEqualTo("photo 1".getBytes(UTF_8));
    assertThat(keys()).hasSize(13).anyMatch(key -> key.matches(".*/a-x-[0-9a-f]{32}\\.jpg"));
  }

  @Test
  void the_same_notice_again_finds_its_own_copy() {
    store.put(sorted("fresh/2026-11-20/a.jpg"), new byte[1], PutTerms.of("image/jpeg"));
    ItemId item = arrive("apple-desk/a.jpg", "photo a");
    courier.deliverDue();
    Desk afterCrash =
        new Desk(new Action.FileAway("sorted", new KeyTemplate("{label}/{date}/{name}")));
    afterCrash.record(result("apple-desk/a.jpg"));
    afterCrash.courier(new FilingSink(store, "inbox", 1_000)).deliverDue();
    assertThat(keys()).containsExactly("fresh/2026-11-20/a-2.jpg", "fresh/2026-11-20/a.jpg");
    assertThat(afterCrash.notice(item).outcome())
        .isEqualTo("Filed as sorted/fresh/2026-11-20/a-2.jpg.");
  }

  @Test
  void a_photo_that_is_gone_or_another_by_now_is_not_filed() {
    ItemId gone = desk.record(result("apple-desk/gone.jpg"));
    ItemId item = arrive("apple-desk/a.jpg", "photo a");
    store.put(
        new ObjectKey("inbox", "apple-desk/a.jpg"), "another".getBytes(UTF_8), PutTerms.of("a/b"));
    courier.deliverDue();
    assertThat(keys()).isEmpty();
    assertThat(desk.notice(gone).outcome())
        .isEqualTo("gone.jpg is no longer in the inbox; there is nothing to file.");
    assertThat(desk.notice(item).outcome())
        .isEqualTo("a.jpg is no longer in the inbox; there is nothing to file.");
  }

  @Test
  void a_photo_beyond_the_limit_is_not_taken_into_memory() {
    ItemId item = arrive("apple-desk/large.jpg", "x".repeat(1_001));
    courier.deliverDue();
    assertThat(desk.notice(item).givenUpAt()).isNotNull();
    assertThat(desk.notice(item).outcome()).contains("large.jpg", "1000");
  }

  @Test
  void a_store_that_is_down_for_a_while_gets_the_copy_later() {
    ItemId item = arrive("apple-desk/a.jpg", "photo a");
    store.down(true);
    courier.deliverDue();
    assertThat(desk.notice(item).outcome()).contains("The object store is down");
    store.down(false);
    desk.time.pass(Duration.ofSeconds(30));
    courier.deliverDue();
    assertThat(keys()).containsExactly("fresh/2026-11-20/a.jpg");
  }

  @Test
  void a_photo_that_is_forgotten_while_it_is_copied_leaves_no_copy() {
    ItemId item = arrive("apple-desk/a.jpg", "photo a");
    ObjectStore forgetful =
        beforePutting(() -> store.delete(new ObjectKey("inbox", "apple-desk/a.jpg")));

    desk.courier(new FilingSink(forgetful, "inbox", 1_000)).deliverDue();

    assertThat(keys()).isEmpty();
    assertThat(desk.notice(item).outcome())
        .isEqualTo("a.jpg is no longer in the inbox; there is nothing to file.");
  }

  /** The store, where something else happens just before anything is put. */
  private ObjectStore beforePutting(Runnable happens) {
    return (ObjectStore)
        Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("put")) {
                happens.run();
              }
              return method.invoke(store, arguments);
            });
  }

  private ItemId arrive(String key, String content) {
    store.put(new ObjectKey("inbox", key), content.getBytes(UTF_8), PutTerms.of("image/jpeg"));
    return desk.record(result(key));
  }

  /** With the store's own fingerprint. */
  private Result result(String key) {
    Result sample = SampleResults.accepted(key, 0.975);
    String etag =
        store.head(new ObjectKey("inbox", key)).map(object -> object.etag()).orElse("none");
    return new Result(
        ItemId.of(InboxKey.parse(key), etag),
        sample.key(),
        "\"" + etag + "\"",
        sample.size(),
        sample.sha256(),
        sample.outcome(),
        sample.work());
  }

  private List<String> keys() {
    return store.list("sorted", "", "", 100).stream()
        .map(ListedObject::key)
        .map(ObjectKey::key)
        .toList();
  }

  private static ObjectKey sorted(String key) {
    return new ObjectKey("sorted", key);
  }
}
