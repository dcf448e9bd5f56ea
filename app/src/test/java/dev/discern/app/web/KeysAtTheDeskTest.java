package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Gatehouse;
import dev.discern.app.access.Scope;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import dev.discern.testkit.ledger.SampleResults;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that ask for what people do on the desk's pages. */
class KeysAtTheDeskTest {
  @TempDir Path folder;
  private FullDesk desk;
  private final Gatehouse gate = new Gatehouse();
  private TestServer server;

  @BeforeEach
  void start() {
    desk = new FullDesk(folder);
    server = desk.served(folder, gate);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_key_sends_photos_of_its_own_jobs_again_and_nobody_elses() {
    Job own = new Job(SampleResults.job(9).id(), "apples", "key line", "t", FullDesk.NOW, null);
    Item item = SampleResults.item(9, 1);
    desk.books.jobs().open(own, List.of(item), null, FullDesk.NOW);
    String key = gate.key("line", Scope.JOBS);

    assertThat(again(key, desk.item(7)).statusCode()).isEqualTo(404);
    assertThat(desk.sentAgain).isEmpty();
    assertThat(again(key, item.id().value()).statusCode()).isEqualTo(302);
    assertThat(desk.sentAgain).containsExactly(item.id().value());
    assertThat(again(gate.key("boss", Scope.JOBS, Scope.ADMIN), desk.item(7)).statusCode())
        .isEqualTo(302);
  }

  @Test
  void a_key_does_not_review() {
    HttpResponse<String> said = form(gate.key("line", Scope.JOBS), "/review/4", "label=rotten");

    assertThat(said.statusCode()).isEqualTo(403);
    assertThat(said.body()).contains("key line may not review: people do, on the page.");
    assertThat(desk.books.history().count(HistoryFilter.REVIEW)).isEqualTo(3);
    assertThat(desk.trail.words()).isEmpty();
    String boss = gate.key("boss", Scope.JOBS, Scope.ADMIN);
    assertThat(form(boss, "/review/4", "label=rotten").statusCode()).isEqualTo(302);
  }

  @Test
  void a_key_is_not_told_whose_job_another_one_is() {
    String key = gate.key("line", Scope.JOBS);

    HttpResponse<String> said = form(key, "/jobs/" + desk.job.id() + "/cancel", "");

    assertThat(said.statusCode()).isEqualTo(404);
    assertThat(said.body()).contains("job-unknown").doesNotContain("anna");
    assertThat(desk.trail.words()).isEmpty();
  }

  private HttpResponse<String> again(String key, String item) {
    return form(key, "/set-aside/again", "item=" + item);
  }

  private HttpResponse<String> form(String key, String path, String fields) {
    return server.post(
        path,
        fields.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        "Bearer " + key,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }
}
