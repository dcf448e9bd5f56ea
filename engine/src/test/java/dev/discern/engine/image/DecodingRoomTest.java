package dev.discern.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.Waiting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecodingRoomTest {
  private static final long MB = 1_000_000;
  private static final int THREADS = 8;

  private final DecodingRoom room = new DecodingRoom(100 * MB);
  private final AtomicInteger decoding = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void so_many_photos_are_decoded_at_once_as_fit() throws Exception {
    inAllThreads(() -> room.decode(40 * MB, this::decode));

    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void a_photo_that_is_larger_than_the_room_is_decoded_while_no_other_is() throws Exception {
    inAllThreads(() -> room.decode(1_000 * MB, this::decode));

    assertThat(most.get()).isEqualTo(1);
  }

  @Test
  void what_ran_out_of_memory_among_others_is_tried_again_alone() throws Exception {
    AtomicInteger tries = new AtomicInteger();

    Pixels decoded =
        room.decode(
            MB,
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new IOException("wrapped", new OutOfMemoryError("Java heap space"));
              }
              return decode();
            });

    assertThat(decoded).isNotNull();
    assertThat(tries.get()).isEqualTo(2);
  }

  @Test
  void what_runs_out_of_memory_alone_is_not_tried_for_ever() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                room.decode(
                    MB,
                    () -> {
                      tries.incrementAndGet();
                      throw new OutOfMemoryError("Java heap space");
                    }))
        .isInstanceOf(OutOfMemoryError.class);

    assertThat(tries.get()).isEqualTo(2);
  }

  @Test
  void a_broken_photo_is_tried_once_and_leaves_its_room() throws Exception {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(
            () ->
                room.decode(
                    100 * MB,
                    () -> {
                      tries.incrementAndGet();
                      throw new IOException("broken");
                    }))
        .hasMessage("broken");

    assertThat(tries.get()).isEqualTo(1);
    assertThat(room.decode(100 * MB, this::decode)).isNotNull();
  }

  @Test
  void who_waits_for_room_says_so_and_who_decodes_does_not() throws Exception {
    List<String> heard = new ArrayList<>();
    Waiting listener =
        wait -> {
          heard.add("waits");
          wait.run();
          heard.add("goes on");
        };

    room.seenBy(listener)
        .decode(
            MB,
            () -> {
              heard.add("decodes");
              return decode();
            });

    assertThat(heard).containsExactly("waits", "goes on", "decodes");
  }

  @Test
  void the_memory_is_one_whoever_looks_on() throws Exception {
    DecodingRoom seen = room.seenBy(Runnable::run);
    AtomicInteger turn = new AtomicInteger();

    inAllThreads(
        () -> (turn.incrementAndGet() % 2 == 0 ? room : seen).decode(60 * MB, this::decode));

    assertThat(most.get()).isEqualTo(1);
  }

  private Pixels decode() {
    int now = decoding.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    Thread.yield();
    decoding.decrementAndGet();
    return new Pixels(new Size(1, 1), new byte[3]);
  }

  private static void inAllThreads(Callable<?> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 50 * THREADS; i++) {
        all.add(threads.submit(work));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
