package dev.discern.embedded.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyWalkTest {
  private static final String SIGNS = "a-/0~.";

  @TempDir Path bucket;
  private final Random random = new Random(17);

  @Test
  void from_every_place_it_finds_what_sorting_all_keys_finds() throws IOException {
    TreeSet<String> keys = new TreeSet<>();
    while (keys.size() < 300) {
      String key = key();
      if (canBe(key)) {
        Path file = bucket.resolve(key);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        keys.add(key);
      }
    }

    for (int i = 0; i < 500; i++) {
      String prefix = random.nextBoolean() ? "" : word(1 + random.nextInt(2));
      String after = random.nextInt(4) == 0 ? "" : word(1 + random.nextInt(6));
      int enough = 1 + random.nextInt(40);
      List<String> expected =
          keys.stream()
              .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
              .limit(enough)
              .toList();
      assertThat(files(prefix, after))
          .as("%s after %s", prefix, after)
          .startsWith(expected.toArray(String[]::new));
      assertThat(KeyWalk.keys(bucket, prefix, after, enough))
          .hasSizeLessThanOrEqualTo(enough)
          .isSorted();
    }
  }

  @Test
  void a_folder_that_is_not_there_has_no_keys() {
    assertThat(KeyWalk.keys(bucket.resolve("none"), "", "", 10)).isEmpty();
  }

  private List<String> files(String prefix, String after) {
    return KeyWalk.keys(bucket, prefix, after, 1_000).stream()
        .filter(key -> !key.endsWith("/"))
        .toList();
  }

  /** One to four words with slashes between them. */
  private String key() {
    StringBuilder key = new StringBuilder(word(3).replace('/', 'b'));
    for (int depth = random.nextInt(4); depth > 0; depth--) {
      key.append('/').append(word(3).replace('/', 'b'));
    }
    return key.toString();
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return word.toString();
  }

  /** No file is a folder, and no name is one that file systems give a meaning. */
  private boolean canBe(String key) {
    if (List.of(key.split("/")).stream().anyMatch(name -> name.matches("\\.{1,2}"))) {
      return false;
    }
    Path file = bucket.resolve(key);
    for (Path part = file; !part.equals(bucket); part = part.getParent()) {
      if (Files.isRegularFile(part)) {
        return false;
      }
    }
    return !Files.exists(file);
  }
}
