package dev.discern.testkit.serving;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.queue.DeadLetter;
import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.WorkQueue;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a {@link WorkQueue} that sets messages aside after three leases promises. */
public abstract class DeadLettersContract extends WorkQueueContract {
  /** Where the {@link #queue()} sets aside. */
  protected abstract DeadLetters dead();

  @Test
  void a_message_that_was_leased_three_times_is_set_aside() {
    queue().send(List.of("poison"));
    for (int count = 1; count <= 3; count++) {
      assertThat(dead().count()).isZero();
      queue().release(one(LONG), AT_ONCE);
    }

    assertThat(queue().lease(1, BRIEFLY, LONG)).isEmpty();

    assertThat(queue().depth().total()).isZero();
    assertThat(dead().count()).isEqualTo(1);
    assertThat(dead().look(10)).extracting(DeadLetter::body).containsExactly("poison");
  }

  @Test
  void dead_letters_stay_when_they_are_looked_at() {
    die(IntStream.range(0, 13).mapToObj(each -> "poison " + each).toList());

    assertThat(dead().look(100)).extracting(DeadLetter::body).doesNotHaveDuplicates().hasSize(13);
    assertThat(dead().look(100)).extracting(DeadLetter::body).doesNotHaveDuplicates().hasSize(13);
    assertThat(dead().look(12)).hasSize(12);
    assertThat(dead().count()).isEqualTo(13);
  }

  @Test
  void no_dead_letters_are_no_trouble() {
    assertThat(dead().count()).isZero();
    assertThat(dead().look(10)).isEmpty();
    assertThat(dead().redrive()).isZero();
    assertThat(dead().redrive(Set.of("nobody"))).isZero();
  }

  @Test
  void all_that_are_dead_begin_again() {
    List<String> poison = IntStream.range(0, 13).mapToObj(each -> "poison " + each).toList();
    die(poison);

    assertThat(dead().redrive()).isEqualTo(13);

    assertThat(dead().count()).isZero();
    assertThat(bodies(all(13, LONG))).containsExactlyInAnyOrderElementsOf(poison);
  }

  @Test
  void some_that_are_dead_begin_again_and_the_others_stay() {
    die(List.of("apple", "pear", "plum"));
    Set<String> chosen =
        dead().look(10).stream()
            .filter(each -> !each.body().equals("pear"))
            .map(DeadLetter::id)
            .collect(toSet());

    assertThat(dead().redrive(chosen)).isEqualTo(2);

    assertThat(bodies(all(2, LONG))).containsExactlyInAnyOrder("apple", "plum");
    assertThat(dead().look(10)).extracting(DeadLetter::body).containsExactly("pear");
  }

  @Test
  void a_redriven_message_has_three_leases_again() {
    die(List.of("poison"));

    dead().redrive();

    assertThat(one(LONG).receiveCount()).isEqualTo(1);
  }

  private void die(List<String> bodies) {
    queue().send(bodies);
    for (int count = 1; count <= 3; count++) {
      all(bodies.size(), LONG).forEach(lease -> queue().release(lease, AT_ONCE));
    }
    assertThat(queue().lease(1, BRIEFLY, LONG)).isEmpty();
    assertThat(dead().count()).isEqualTo(bodies.size());
  }
}
