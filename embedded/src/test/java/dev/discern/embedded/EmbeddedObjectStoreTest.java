package dev.discern.embedded;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.testkit.serving.ServedObjectStoreContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedObjectStoreTest extends ServedObjectStoreContract {
  @TempDir static Path home;
  private static Laptop laptop;
  private static int buckets;

  @BeforeAll
  static void start() throws IOException {
    laptop = new Laptop(home);
  }

  @AfterAll
  static void stop() throws IOException {
    laptop.close();
  }

  @BeforeEach
  void bucket() {
    buckets++;
    laptop.store.ensureBucket("bucket-" + buckets);
  }

  @Override
  protected ObjectStore store() {
    return laptop.store;
  }

  @Override
  protected ObjectKey key(String key) {
    return new ObjectKey("bucket-" + buckets, key);
  }
}
