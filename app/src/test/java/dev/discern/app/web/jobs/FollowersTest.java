package dev.discern.app.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowersTest {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  private long now;
  private int settled;
  private int looks;
  private boolean away;
  private final Followers followers = new Followers(this::look, () -> now, KEEP_ALIVE);

  @Test
  void however_many_follow_a_job_it_is_looked_at_once_a_round() {
    Heard one = follow("j1");
    Heard other = follow("j1");
    Heard another = follow("j2");

    followers.round();

    assertThat(looks).isEqualTo(2);
    assertThat(List.of(one, other, another))
        .extracting(heard -> heard.said)
        .containsOnly(List.of("0"));
  }

  @Test
  void only_what_is_new_is_told() {
    Heard heard = follow("j1");
    followers.round();
    followers.round();
    settled = 1;
    followers.round();

    assertThat(heard.said).containsExactly("0", "1");
  }

  @Test
  void who_comes_later_is_told_how_it_stands() {
    follow("j1");
    followers.round();
    Heard late = follow("j1");
    followers.round();

    assertThat(late.said).containsExactly("0");
  }

  @Test
  void when_all_photos_have_come_to_their_end_the_line_ends() {
    Heard heard = follow("j1");
    followers.round();
    settled = 2;
    followers.round();

    assertThat(heard.said).containsExactly("0", "2", "end");
    assertThat(followers.count()).isZero();
  }

  @Test
  void a_line_on_which_nothing_is_new_is_kept_alive_also_while_the_database_is_away() {
    Heard heard = follow("j1");
    followers.round();
    pass(KEEP_ALIVE.minusSeconds(1));
    followers.round();
    assertThat(heard.said).containsExactly("0");

    pass(Duration.ofSeconds(1));
    followers.round();
    away = true;
    pass(KEEP_ALIVE);
    followers.round();

    assertThat(heard.said).containsExactly("0", "still here", "still here");
  }

  @Test
  void who_may_not_hear_of_it_any_more_hears_nothing_more() {
    Heard heard = follow("j1");
    followers.round();
    heard.welcome = false;
    settled = 1;
    followers.round();

    assertThat(heard.said).containsExactly("0", "end");
    assertThat(followers.count()).isZero();
  }

  @Test
  void a_browser_that_is_closed_harms_no_other() {
    Heard gone = follow("j1");
    Heard there = follow("j1");
    gone.closed = true;

    followers.round();

    assertThat(there.said).containsExactly("0");
    assertThat(followers.count()).isEqualTo(1);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private Heard follow(String job) {
    Heard heard = new Heard();
    followers.add(job, heard);
    return heard;
  }

  private JobJson look(String job) {
    looks++;
    if (away) {
      throw Refusal.of(RefusalCode.NOT_READY, "The database", "is away.");
    }
    @Nullable Instant never = null;
    return new JobJson(
        job, "colours", "ann", settled == 2, 2, settled, Map.of(), Instant.EPOCH, never, List.of());
  }

  private static final class Heard implements Followers.Line {
    private final List<String> said = new ArrayList<>();
    private boolean welcome = true;
    private boolean closed;

    @Override
    public boolean isWelcome() {
      return welcome;
    }

    @Override
    public void tell(JobJson job) throws IOException {
      if (closed) {
        throw new IOException("Broken pipe");
      }
      said.add(String.valueOf(job.settled()));
    }

    @Override
    public void keepAlive() {
      said.add("still here");
    }

    @Override
    public void end() {
      said.add("end");
    }
  }
}
