package dev.discern.testkit.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStore;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.testkit.SettableTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryObjectStoreTest extends ObjectStoreContract {
  private final InMemoryObjectStore store =
      new InMemoryObjectStore(new SettableTime(Instant.parse("2026-11-20T12:00:00Z")));

  @BeforeEach
  void bucket() {
    store.ensureBucket("inbox");
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected ObjectKey key(String key) {
    return new ObjectKey("inbox", key);
  }

  @Test
  void it_can_be_down_and_come_back() {
    put("apple", "red");
    store.down(true);

    assertThatThrownBy(() -> store.head(key("apple"))).isInstanceOf(ObjectStoreUnavailable.class);

    store.down(false);
    assertThat(text("apple")).isEqualTo("red");
  }
}
