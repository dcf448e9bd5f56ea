package dev.discern.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.cli.Cli;
import dev.discern.app.jobs.ServedDesk.Part;
import dev.discern.serving.ledger.history.Entry;
import dev.discern.serving.ledger.history.History;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an answer that was wrong to the next model, through a real desk. */
class LearningFromReviewsTest {
  private static final String LABEL = "red-circle";

  @TempDir Path folder;

  @Test
  void what_a_person_has_corrected_is_learnt_from_by_the_next_model() throws Exception {
    Path home = folder.resolve("home");
    Path data = new DrawnPhotos(3).folder(folder.resolve("photos"), 12);
    answerAndCorrect(home);
    Cli cli = Cli.in(home);

    Cli.Run added = cli.run("dataset", "add", data);
    Cli.Run again = cli.run("dataset", "add", data);
    Cli.Run trained = cli.run("train", data, "--name", "shapes", "--epochs", "1", "--size", "32");

    assertThat(added.err()).isEmpty();
    assertThat(added.out())
        .isEqualTo(
            "2 photos added to %s: 2 %s. discern-reviewed.tsv says where each comes from.\n"
                .formatted(data, LABEL));
    assertThat(again.out()).isEqualTo("Nothing is new for %s.\n2 added before.\n".formatted(data));
    assertThat(reviewed(data)).isEqualTo(2);
    assertThat(trained.out()).endsWith("shapes@1 is live.\n");
  }

  private static void answerAndCorrect(Path home) throws Exception {
    try (ServedDesk desk = new ServedDesk(home, 1)) {
      List<Part> photos = new ArrayList<>();
      for (int number = 0; number < 2; number++) {
        photos.add(
            new Part(
                number + ".jpg", new DrawnPhotos(90).jpeg(Drawing.RED_CIRCLE, number, 64).bytes()));
      }
      desk.settled(desk.job(photos));
      History history = desk.serving().desk().database().history();
      for (Entry entry : history.search(HistoryFilter.ALL, null, 9).entries()) {
        history.review(entry.number(), LABEL, "anna", Instant.parse("2026-11-20T12:00:00Z"));
      }
    }
  }

  private static long reviewed(Path data) throws IOException {
    try (var files = Files.list(data.resolve(LABEL))) {
      return files.filter(file -> file.getFileName().toString().startsWith("reviewed-")).count();
    }
  }
}
