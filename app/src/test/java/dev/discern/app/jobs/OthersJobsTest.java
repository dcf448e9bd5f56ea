package dev.discern.app.jobs;

import static dev.discern.app.jobs.ServedDesk.GREEN;
import static dev.discern.app.jobs.ServedDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.access.Scope;
import dev.discern.app.jobs.ServedDesk.Part;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose job it is, over REST, where everybody shows a key. */
class OthersJobsTest {
  private static final String KEY = "Authorization";

  @TempDir static Path home;
  private static ServedDesk desk;
  private static String own;
  private static String job;

  @BeforeAll
  static void serve() throws Exception {
    Path config = Files.writeString(home.resolve("discern.yaml"), "access: {mode: users}");
    desk = new ServedDesk(config, home, 1);
    own = desk.key("line", Scope.JOBS);
    HttpResponse<String> opened =
        desk.post("/v1/jobs?pipeline=colours", List.of(new Part("a.png", GREEN)), KEY, own);
    job = "/v1/jobs/" + json(opened.body()).get("id").asString();
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  @Test
  void whose_it_is_looks_at_it_and_changes_it() throws Exception {
    for (String path : List.of(job, job + "/items", job + "/events")) {
      assertThat(desk.send("GET", path, KEY, own).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(desk.send("POST", job + "/redrive", KEY, own).statusCode()).isEqualTo(200);
  }

  @Test
  void for_another_key_it_is_not_there() throws Exception {
    String other = desk.key("other line", Scope.JOBS);

    for (String path : List.of(job, job + "/items", job + "/events")) {
      assertUnknown(desk.send("GET", path, KEY, other));
    }
    assertUnchangedBy(other);
  }

  @Test
  void a_key_that_may_read_looks_at_everybodys_and_changes_its_own() throws Exception {
    String reader = desk.key("dashboard", Scope.READ, Scope.JOBS);

    for (String path : List.of(job, job + "/items", job + "/events")) {
      assertThat(desk.send("GET", path, KEY, reader).statusCode()).as(path).isEqualTo(200);
    }
    assertUnchangedBy(reader);
  }

  @Test
  void a_key_that_may_only_read_changes_nothing() throws Exception {
    String reader = desk.key("wall", Scope.READ);

    assertThat(desk.send("GET", job, KEY, reader).statusCode()).isEqualTo(200);
    assertThat(desk.send("DELETE", job, KEY, reader).statusCode()).isEqualTo(403);
    assertThat(desk.send("POST", job + "/redrive", KEY, reader).statusCode()).isEqualTo(403);
  }

  @Test
  void an_admin_changes_everybodys() throws Exception {
    String boss = desk.key("boss", Scope.JOBS, Scope.ADMIN);

    assertThat(desk.send("GET", job, KEY, boss).statusCode()).isEqualTo(200);
    assertThat(desk.send("POST", job + "/redrive", KEY, boss).statusCode()).isEqualTo(200);
  }

  private static void assertUnchangedBy(String stranger) throws Exception {
    assertUnknown(
        desk.post(job + "/photos?from=2", List.of(new Part("b.png", GREEN)), KEY, stranger));
    assertUnknown(desk.send("POST", job + "/redrive", KEY, stranger));
    assertUnknown(desk.send("DELETE", job, KEY, stranger));

    String now = desk.send("GET", job, KEY, own).body();
    assertThat(json(now).get("photos").asInt()).isEqualTo(1);
    assertThat(json(now).has("cancelledAt")).isFalse();
  }

  private static void assertUnknown(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
    assertThat(answer.body()).contains("job-unknown").doesNotContain("line", "a.png");
  }
}
