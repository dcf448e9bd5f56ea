package dev.discern.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.database.Database;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.item.JobId;
import dev.discern.testkit.Await;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a desk leans on goes away while photos are at work, and comes back: nothing is lost and
 * nothing is doubled. Skipped where MariaDB is not installed. {@code -Ddiscern.outage.seconds=30}
 * makes outages longer.
 */
class OutagesTest {
  private static final int PHOTOS = 40;
  private static final long OUTAGE =
      TimeUnit.SECONDS.toNanos(Integer.getInteger("discern.outage.seconds", 2));
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(180);

  @TempDir static Path folder;
  private static Surroundings around;
  private static DeskProcess desk;
  private static int handedIn;

  @BeforeAll
  static void serve() throws Exception {
    around = new Surroundings(folder);
    desk = new DeskProcess(around.config, around.home, around.options());
  }

  @AfterAll
  static void close() throws Exception {
    if (desk != null) {
      desk.close();
    }
    if (around != null) {
      around.close();
    }
  }

  @Test
  void the_object_store_goes_away_and_comes_back() throws Exception {
    String before = taken("store-before");
    around.objects.shut();
    turnsAway("store-during");
    around.objects.open();

    allIsSettledOnce(before, taken("store-during"));
  }

  @Test
  void the_queue_goes_away_and_comes_back() throws Exception {
    String before = taken("queue-before");
    around.queues.shut();
    turnsAway("queue-during");
    around.queues.open();

    allIsSettledOnce(before, taken("queue-during"));
  }

  @Test
  void the_database_goes_away_and_comes_back() throws Exception {
    String before = taken("database-before");
    around.database.stop();
    turnsAway("database-during");
    around.database.resume();

    allIsSettledOnce(before, taken("database-during"));
  }

  @Test
  void the_mail_server_goes_away_and_comes_back_and_no_photo_waits_for_it() throws Exception {
    around.stopMail();
    String during = taken("mail-during");
    await(() -> desk.isOver(during));
    around.startMail();

    allIsSettledOnce(during, taken("mail-after"));
  }

  /** The job of a request that is repeated until it is taken, as clients do. */
  private static String taken(String key) throws Exception {
    String[] id = new String[1];
    await(
        () -> {
          HttpResponse<String> answer = handIn(key);
          JsonNode json = JsonMapper.shared().readTree(answer.body());
          id[0] = answer.statusCode() == 202 ? json.get("id").asString() : "";
          return answer.statusCode() == 202;
        });
    handedIn += PHOTOS;
    return id[0];
  }

  /** For as long as the outage lasts, nobody is promised anything. */
  private static void turnsAway(String key) throws Exception {
    long end = System.nanoTime() + OUTAGE;
    do {
      HttpResponse<String> answer = handIn(key);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("\"code\":\"not-ready\"");
    } while (System.nanoTime() < end);
  }

  private static HttpResponse<String> handIn(String key) throws Exception {
    return desk.handIn(key, Photos.parts(key, PHOTOS));
  }

  private static void allIsSettledOnce(String... jobs) throws Exception {
    for (String job : jobs) {
      await(() -> desk.isOver(job));
      JsonNode counts = desk.job(job).get("counts");
      assertThat(counts.get("done").asInt()).as("%s", counts).isEqualTo(PHOTOS);
    }
    await(() -> around.mails().size() >= handedIn && filed() >= handedIn);
    assertThat(around.mails()).hasSize(handedIn);
    assertThat(filed()).isEqualTo(handedIn);
    try (Database database = around.house().database()) {
      for (String job : jobs) {
        assertThat(database.history().count(of(job))).isEqualTo(PHOTOS);
      }
      assertThat(database.ledger().verify()).isEmpty();
    }
  }

  private static HistoryFilter of(String job) {
    return new HistoryFilter(null, null, null, null, null, new JobId(job), null, null, false);
  }

  private static int filed() {
    return around.store.list("sorted", "", "", 1_000).size();
  }

  private static void await(Callable<Boolean> condition) {
    Await.until(LONG_ENOUGH, condition, () -> "The desk says: " + desk.log());
  }
}
