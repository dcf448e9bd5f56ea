package dev.discern.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.testkit.Await;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole Discern whose server, with store, queue and ledger in it, is killed as by a power cut.
 */
class KilledServeTest {
  private static final int PHOTOS = 30;
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

  @TempDir Path home;
  private Path config;

  @BeforeEach
  void furnish() throws IOException {
    config =
        Files.writeString(
            home.resolve("discern.yaml"),
            """
            pipelines:
              desk:
                model: colours
                rules:
                  - file: {bucket: sorted, key: "{label}/{name}"}
            """);
    new House(SettingsReader.ofProcess().read(config, home))
        .models()
        .adopt(TinyModels.colours().draft());
  }

  @Test
  @Timeout(900)
  void what_was_taken_before_is_answered_after_and_nothing_twice() throws Exception {
    String job;
    try (DeskProcess desk = start()) {
      HttpResponse<String> taken = desk.handIn("night", Photos.parts("photo", PHOTOS));
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
      job = JsonMapper.shared().readTree(taken.body()).get("id").asString();
      desk.kill();
    }
    try (DeskProcess desk = start()) {
      desk.kill();
    }

    try (DeskProcess desk = start()) {
      Await.until(LONG_ENOUGH, () -> desk.isOver(job), () -> "The desk says: " + desk.log());
      JsonNode over = desk.job(job);
      assertThat(over.get("photos").asInt()).isEqualTo(PHOTOS);
      assertThat(over.at("/counts/done").asInt()).isEqualTo(PHOTOS);
      Await.until(LONG_ENOUGH, () -> filed().size() >= PHOTOS, () -> "filed: " + filed());
      assertThat(filed()).hasSize(PHOTOS);
    }
  }

  private DeskProcess start() throws InterruptedException {
    return new DeskProcess(config, home, List.of());
  }

  /** What is still being put lies there too, under another name. */
  private List<String> filed() {
    Path folder = home.resolve("storage/objects/sorted/green");
    String[] names = folder.toFile().list((in, name) -> name.endsWith(".png"));
    return names == null ? List.of() : List.of(names);
  }
}
