package dev.discern.testkit.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectContent;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.PutOutcome;
import dev.discern.objects.PutTerms;
import dev.discern.objects.StoredObject;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ObjectStore} promises; a store's test extends this. */
public abstract class ObjectStoreContract {
  protected static final PutTerms JPEG = PutTerms.of("image/jpeg");
  private static final long ENOUGH = 1_000_000;

  /** A store with the bucket of {@link #key}, which is empty. */
  protected abstract ObjectStore store();

  /** A key in this test's bucket. */
  protected abstract ObjectKey key(String key);

  @Test
  void what_was_put_is_got() {
    byte[] photo = {(byte) 0xff, (byte) 0xd8, 0, 13, 10, -1};
    PutTerms terms = JPEG.with(Map.of("job", "j-17", "photo-name", "red%20apple.jpg"));

    PutOutcome outcome = store().put(key("apples/1.jpg"), photo, terms);

    ObjectContent content = store().get(key("apples/1.jpg"), ENOUGH).orElseThrow();
    assertThat(content.bytes()).isEqualTo(photo);
    StoredObject object = content.object();
    assertThat(object.key()).isEqualTo(key("apples/1.jpg"));
    assertThat(object.size()).isEqualTo(6);
    assertThat(object.contentType()).isEqualTo("image/jpeg");
    assertThat(object.metadata()).isEqualTo(terms.metadata());
    assertThat(object.modified()).isAfter("2020-01-01T00:00:00Z");
    assertThat(outcome).isEqualTo(new PutOutcome.Stored(object.etag()));
    assertThat(object.etag()).isNotEmpty().doesNotContain("\"");
    assertThat(store().head(key("apples/1.jpg"))).contains(object);
  }

  @Test
  void an_object_may_be_empty() {
    store().put(key("empty"), new byte[0], JPEG);

    assertThat(store().get(key("empty"), 0).orElseThrow().bytes()).isEmpty();
    assertThat(store().head(key("empty")).orElseThrow().size()).isZero();
  }

  @Test
  void what_is_not_there_is_empty_not_an_error() {
    assertThat(store().get(key("nothing"), ENOUGH)).isEmpty();
    assertThat(store().head(key("nothing"))).isEmpty();
    assertThat(store().list(key("nothing").bucket(), "", "", 10)).isEmpty();
    store().delete(key("nothing"));
  }

  @Test
  void what_is_larger_than_asked_for_is_refused() {
    put("large", "0123456789");

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> store().get(key("large"), 9));

    assertThat(refusal.code()).isEqualTo(RefusalCode.OBJECT_TOO_LARGE);
    assertThat(refusal.sentence())
        .isEqualTo(key("large") + " has 10 bytes; the limit is 9. Put a smaller one.");
    assertThat(text("large")).isEqualTo("0123456789");
  }

  @Test
  void what_was_deleted_is_gone() {
    put("apple", "red");

    store().delete(key("apple"));
    store().delete(key("apple"));

    assertThat(store().get(key("apple"), ENOUGH)).isEmpty();
    assertThat(keys("", "", 10)).isEmpty();
  }

  @Test
  void many_are_deleted_together_and_the_others_stay() {
    List<ObjectKey> gone = new ArrayList<>();
    for (int number = 1; number <= 1_003; number++) {
      gone.add(key("job/" + number + "/Käfer & Co <1> 100%+.jpg"));
    }
    gone.stream().limit(7).forEach(key -> store().put(key, bytes("red"), JPEG));
    store().put(gone.get(1_002), bytes("red"), JPEG);
    put("stays", "red");

    store().deleteAll(gone);
    store().deleteAll(List.of());

    assertThat(keys("", "", 10)).containsExactly("stays");
  }

  @Test
  void a_bucket_that_is_not_there_cannot_be_listed() {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> store().list("never-made", "", "", 1));

    assertThat(refusal.code()).isEqualTo(RefusalCode.OBJECT_UNKNOWN);
    assertThat(refusal.sentence()).isEqualTo("Bucket never-made is not there. Check its name.");
  }

  @Test
  void the_last_put_wins() {
    put("apple", "green");
    put("apple", "red");

    assertThat(text("apple")).isEqualTo("red");
  }

  @Test
  void a_put_only_if_absent_leaves_alone_what_is_there() {
    PutOutcome first = store().put(key("apple"), bytes("green"), JPEG.ifAbsent());
    PutOutcome second = store().put(key("apple"), bytes("red"), JPEG.ifAbsent());

    assertThat(first.stored()).isTrue();
    assertThat(second).isEqualTo(new PutOutcome.AlreadyThere());
    assertThat(text("apple")).isEqualTo("green");
  }

  @Test
  protected void of_sixteen_racing_puts_only_if_absent_one_wins() throws Exception {
    AtomicInteger runner = new AtomicInteger();
    List<String> winners = new ArrayList<>();

    for (String each : WorkQueueContract.atOnce(16, () -> race(runner.incrementAndGet()))) {
      if (!each.isEmpty()) {
        winners.add(each);
      }
    }

    assertThat(winners).hasSize(1);
    assertThat(text("apple")).isEqualTo(winners.get(0));
  }

  private String race(int runner) {
    String mine = "runner " + runner;
    return store().put(key("apple"), bytes(mine), JPEG.ifAbsent()).stored() ? mine : "";
  }

  @Test
  void a_bucket_is_listed_page_by_page_in_order() throws Exception {
    List<String> keys = IntStream.range(0, 2500).mapToObj("photos/%04d.jpg"::formatted).toList();
    AtomicInteger next = new AtomicInteger();
    WorkQueueContract.atOnce(4, () -> putAll(keys, next));

    List<String> listed = new ArrayList<>();
    List<String> page = keys("photos/", "", 700);
    while (!page.isEmpty()) {
      assertThat(page.size() == 700 || listed.size() + page.size() == 2500).isTrue();
      listed.addAll(page);
      page = keys("photos/", page.get(page.size() - 1), 700);
    }

    assertThat(listed).isEqualTo(keys);
  }

  private int putAll(List<String> keys, AtomicInteger next) {
    int index = next.getAndIncrement();
    while (index < keys.size()) {
      put(keys.get(index), "");
      index = next.getAndIncrement();
    }
    return index;
  }

  @Test
  void a_listing_has_what_begins_with_the_prefix_in_the_order_of_bytes() {
    for (String each : List.of("b/1", "a/é", "a/z", "a/🍎", "a-b", "a/b/c", "c")) {
      put(each, each);
    }

    assertThat(keys("a/", "", 10)).containsExactly("a/b/c", "a/z", "a/é", "a/🍎");
    assertThat(keys("a/", "a/b", 2)).containsExactly("a/b/c", "a/z");
    assertThat(keys("", "", 1)).containsExactly("a-b");
    assertThat(keys("d", "", 10)).isEmpty();
    ListedObject listed = store().list(key("c").bucket(), "c", "", 1).get(0);
    StoredObject object = store().head(key("c")).orElseThrow();
    assertThat(listed)
        .isEqualTo(new ListedObject(object.key(), object.size(), object.etag(), object.modified()));
  }

  @Test
  void folders_within_folders_are_listed_in_the_order_of_their_keys_over_pages() {
    List<String> keys =
        List.of("a-b", "a.txt", "a/1/x", "a/1/y", "a/10/x", "a/2/x", "a/b", "a0", "b/c/d/e", "b1");
    keys.forEach(each -> put(each, each));

    for (int max = 1; max <= 4; max++) {
      List<String> listed = new ArrayList<>();
      List<String> page = keys("", "", max);
      while (!page.isEmpty()) {
        listed.addAll(page);
        page = keys("", page.get(page.size() - 1), max);
      }
      assertThat(listed).isEqualTo(keys);
    }
    assertThat(keys("a/1", "a/1/x", 10)).containsExactly("a/1/y", "a/10/x");
    assertThat(keys("a", "a/1/", 2)).containsExactly("a/1/x", "a/1/y");
    assertThat(keys("", "a/:", 2)).containsExactly("a/b", "a0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100%.jpg",
        "%41.jpg",
        "a+b c.jpg",
        "苹果/红.jpg",
        "🍎.jpg",
        "é.jpg",
        "e\u0301.jpg",
        "a&b=c?d#e.jpg",
        "'quoted' \"twice\".jpg",
        "~a..b/...jpg",
        "<&lt;>.xml"
      })
  void any_name_is_kept(String name) {
    put("odd/" + name, name);

    assertThat(text("odd/" + name)).isEqualTo(name);
    assertThat(keys("odd/", "", 10)).containsExactly("odd/" + name);
    store().delete(key("odd/" + name));
    assertThat(keys("", "", 10)).isEmpty();
  }

  @Test
  protected void a_backslash_is_a_letter_like_any_other() {
    any_name_is_kept("back\\slash.jpg");
  }

  @Test
  void a_bucket_that_is_there_stays_as_it_is() {
    put("apple", "red");

    store().ensureBucket(key("apple").bucket());

    assertThat(text("apple")).isEqualTo("red");
  }

  protected final void put(String key, String text) {
    assertThat(store().put(key(key), bytes(text), JPEG).stored()).isTrue();
  }

  protected final String text(String key) {
    byte[] bytes = store().get(key(key), ENOUGH).orElseThrow().bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private List<String> keys(String prefix, String startAfter, int max) {
    return store().list(key("any").bucket(), prefix, startAfter, max).stream()
        .map(each -> each.key().key())
        .toList();
  }

  protected static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
