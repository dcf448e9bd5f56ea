package dev.discern.trainer.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTest {
  private static final float[][] ROWS = {{1, -2.5f, 3}, {4, 5, Float.MIN_VALUE}};

  @TempDir Path folder;

  @Test
  void what_was_put_is_got() {
    cache(1000).put("key", ROWS);

    assertThat(cache(1000).get("key"))
        .hasValueSatisfying(got -> assertThat(got).isDeepEqualTo(ROWS));
    assertThat(cache(1000).get("other")).isEmpty();
  }

  @Test
  void a_file_with_any_byte_changed_or_its_end_missing_is_nothing() throws Exception {
    cache(1000).put("key", ROWS);
    Path file = folder.resolve("key.embedding");
    byte[] good = Files.readAllBytes(file);

    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 0x40;
      Files.write(file, bad);
      assertThat(cache(1000).get("key")).as("byte %d changed", i).isEmpty();
      Files.write(file, java.util.Arrays.copyOf(good, i));
      assertThat(cache(1000).get("key")).as("cut after %d bytes", i).isEmpty();
    }
  }

  @Test
  void trimming_deletes_the_oldest_until_the_rest_fits() throws Exception {
    for (int i = 0; i < 5; i++) {
      cache(0).put("key" + i, ROWS);
      Files.setLastModifiedTime(
          folder.resolve("key" + i + ".embedding"), FileTime.fromMillis(1_000_000L * i));
    }
    long each = Files.size(folder.resolve("key0.embedding"));

    cache(2 * each).trim();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("key3.embedding", "key4.embedding");
    }
  }

  @Test
  void trimming_bears_files_that_others_write_meanwhile() {
    for (int i = 0; i < 200; i++) {
      cache(0).put("key" + i, ROWS);
    }
    AtomicBoolean trimmed = new AtomicBoolean();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; !trimmed.get(); i++) {
                cache(0).put("key" + i % 200, ROWS);
              }
            });

    for (int i = 0; i < 300; i++) {
      cache(1_000_000).trim();
    }
    trimmed.set(true);

    assertThat(writing).succeedsWithin(1, TimeUnit.MINUTES);
  }

  @Test
  void rows_that_two_threads_want_are_made_once() throws Exception {
    EmbeddingCache cache = cache(1000);
    CountDownLatch making = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    CompletableFuture<float[][]> first =
        CompletableFuture.supplyAsync(
            () ->
                cache.rows(
                    "key",
                    2,
                    () -> {
                      made.incrementAndGet();
                      making.countDown();
                      await(asked);
                      return ROWS;
                    }));
    await(making);
    CompletableFuture<float[][]> second =
        CompletableFuture.supplyAsync(
            () -> {
              asked.countDown();
              return cache.rows("key", 2, () -> new float[1 + made.incrementAndGet()][1]);
            });

    assertThat(second.get(1, TimeUnit.MINUTES)).isDeepEqualTo(ROWS);
    assertThat(first.get(1, TimeUnit.MINUTES)).isDeepEqualTo(ROWS);
    assertThat(made).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void rows_of_another_number_are_made_again() {
    cache(1000).put("key", ROWS);

    assertThat(cache(1000).rows("key", 1, () -> new float[][] {{7}}))
        .isDeepEqualTo(new float[][] {{7}});
  }

  @Test
  void a_folder_that_takes_nothing_costs_time_only() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    EmbeddingCache cache = new EmbeddingCache(file.resolve("inside"), 1000);

    cache.put("key", ROWS);
    cache.trim();

    assertThat(cache.get("key")).isEmpty();
  }

  private EmbeddingCache cache(long maxBytes) {
    return new EmbeddingCache(folder, maxBytes);
  }
}
