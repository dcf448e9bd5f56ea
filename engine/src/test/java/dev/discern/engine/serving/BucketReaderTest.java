package dev.discern.engine.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.image.ImageLimits;
import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.serving.intake.BucketReader;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.serving.InMemoryObjectStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BucketReaderTest {
  private final InMemoryObjectStore store =
      new InMemoryObjectStore(new SettableTime(SampleResults.NOW));
  private final BucketReader reader =
      new BucketReader(store, Set.of("photos", "gone"), new ImageLimits(10, 10, 1_000_000, false));

  BucketReaderTest() {
    store.ensureBucket("photos");
    store.ensureBucket("inbox");
  }

  @Test
  void a_bucket_that_nobody_named_is_not_read() {
    put("inbox", "a.jpg", 3);

    assertRefused(
        () -> reader.check("inbox", ""),
        "Bucket inbox may not be read here. Name it in the setting storage.readable.");
  }

  @Test
  void a_bucket_that_is_not_there_and_a_prefix_of_nothing_are_refused() {
    put("photos", "2026/", 0);

    assertRefused(() -> reader.check("gone", ""), "Bucket gone is not there. Check its name.");
    assertRefused(
        () -> reader.check("photos", "2025/"),
        "photos/2025/ is where no key begins. Check the prefix.");
    assertRefused(() -> reader.check("photos", "2026/"), "is where no key begins");
  }

  @Test
  void a_prefix_has_ten_thousand_keys_at_most_and_they_come_in_pages() {
    put("photos", "b/first.jpg", 3);
    for (int number = 1; number <= BucketReader.MOST; number++) {
      put("photos", "a/%05d.jpg".formatted(number), 3);
    }
    reader.check("photos", "a/");
    assertRefused(
        () -> reader.check("photos", ""),
        "photos/ has more than 10,000 keys, the most of one request. Name a longer prefix.");

    List<Integer> sizes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    reader.eachPage(
        "photos",
        "a/",
        page -> {
          sizes.add(page.size());
          page.forEach(object -> names.add(object.key().name()));
        });

    assertThat(sizes).containsOnly(1_000, 0).hasSize(11);
    assertThat(names).hasSize(BucketReader.MOST).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_photo_is_read_unless_it_is_too_large_or_gone() {
    put("photos", "a/small.jpg", 10);
    put("photos", "a/tall.jpg", 11);
    List<ListedObject> listed = store.list("photos", "a/", "", 10);

    assertThat(reader.read(listed.get(0)).bytes()).hasSize(10);
    assertThat(reader.read(listed.get(0)).name()).isEqualTo("small.jpg");
    assertRefused(() -> reader.read(listed.get(1)), "tall.jpg is larger than the limit");
    store.delete(listed.get(0).key());
    assertRefused(
        () -> reader.read(listed.get(0)),
        "photos/a/small.jpg was there when its bucket was listed, and is gone. Hand it in again.");
  }

  private void put(String bucket, String key, int bytes) {
    store.put(new ObjectKey(bucket, key), new byte[bytes], PutTerms.of("image/jpeg"));
  }

  private static void assertRefused(ThrowingCallable what, String words) {
    assertThatThrownBy(what).isInstanceOf(Refusal.class).hasMessageContaining(words);
  }
}
