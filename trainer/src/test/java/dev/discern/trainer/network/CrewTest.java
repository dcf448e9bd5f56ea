package dev.discern.trainer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CrewTest {
  private final Crew crew = new Crew();

  @Test
  void who_wants_as_many_threads_need_not_wait() throws Exception {
    crew.join(1);

    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> crew.join(1));

    other.get(1, TimeUnit.MINUTES);
  }

  @Test
  void who_wants_another_number_waits_for_the_last() throws Exception {
    crew.join(1);
    crew.join(1);
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> crew.join(2));

    crew.leave();
    assertThat(other).isNotDone();
    crew.leave();

    other.get(1, TimeUnit.MINUTES);
  }
}
