package dev.discern.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.terminal.Boards;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LeaderboardHtmlTest {
  @Test
  void it_shows_every_trial_and_a_reason_stays_text() {
    String html = LeaderboardHtml.draw(Boards.three());

    assertThat(html)
        .contains("3 trials ranked by validation loss")
        .contains(
            "<td class=\"n\">0.1234</td><td class=\"n\">95.0\u00a0%</td><td class=\"n\">0.0012</td>")
        .contains("<td>The &lt;loss&gt; is no number.</td>")
        .doesNotContain("<loss>");
  }

  @Test
  void what_was_written_is_read() {
    byte[] json = JsonLeaderboard.write(Boards.three());

    assertThat(JsonLeaderboard.read(json)).contains(Boards.three());
    assertThat(JsonLeaderboard.read("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(JsonLeaderboard.read("nonsense".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
