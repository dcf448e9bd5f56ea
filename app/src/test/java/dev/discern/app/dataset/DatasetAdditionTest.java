package dev.discern.app.dataset;

import static dev.discern.testkit.ledger.SampleResults.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.dataset.DatasetAddition.Wish;
import dev.discern.inference.image.Photo;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.history.History;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.testkit.serving.InMemoryObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetAdditionTest {
  private static final Wish CORRECTIONS = new Wish(null, false, false);

  @TempDir Path data;
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final History history = ledger.history();
  private final InMemoryObjectStore store = new InMemoryObjectStore(InstantSource.fixed(NOW));
  private final DrawnPhotos drawn = new DrawnPhotos(7);

  @BeforeEach
  void photos_that_were_answered_fresh() {
    store.ensureBucket("inbox");
    for (int number = 1; number <= 4; number++) {
      String key = "apple-desk/%d.jpg".formatted(number);
      Photo photo = drawn.jpeg(Drawing.values()[0], number, 64);
      store.put(new ObjectKey("inbox", key), photo.bytes(), PutTerms.of("image/jpeg"));
      String etag = store.head(new ObjectKey("inbox", key)).orElseThrow().etag();
      ledger.recordOnce(
          SampleResults.withEtag(SampleResults.accepted(key, 0.9), etag), Consequences.NONE, NOW);
    }
  }

  @Test
  void corrected_photos_go_under_the_label_that_was_said_and_say_where_they_come_from()
      throws IOException {
    says(1, "rotten");
    says(2, "fresh");

    Added added = add(CORRECTIONS);

    assertThat(added.byLabel()).isEqualTo(Map.of("rotten", 1));
    assertThat(added.confirmations()).isEqualTo(1);
    List<String> files = files();
    assertThat(files).hasSize(1).first().asString().matches("rotten/reviewed-[0-9a-f]{20}\\.jpeg");
    assertThat(Files.readAllBytes(data.resolve(files.get(0))))
        .isEqualTo(drawn.jpeg(Drawing.values()[0], 1, 64).bytes());
    assertThat(Files.readAllLines(data.resolve("discern-reviewed.tsv")))
        .containsExactly(
            "file\tlabel\titem\trow\tmodel\tanswer\tby\tat",
            files.get(0)
                + "\trotten\t"
                + item(1)
                + "\t1\tapples@1\tfresh\tanna\t2026-11-20T12:00:01Z");
  }

  @Test
  void the_same_again_adds_nothing_and_what_was_taken_out_stays_out() throws IOException {
    says(1, "rotten");
    says(2, "rotten");
    add(CORRECTIONS);
    Files.delete(data.resolve(files().get(0)));

    Added again = add(CORRECTIONS);

    assertThat(again.byLabel()).isEmpty();
    assertThat(again.alreadyThere()).isEqualTo(2);
    assertThat(files()).hasSize(1);
  }

  @Test
  void confirmed_answers_are_added_when_they_are_wished_for() throws IOException {
    says(1, "fresh");

    assertThat(add(new Wish(null, true, false)).byLabel()).isEqualTo(Map.of("fresh", 1));
  }

  @Test
  void a_photo_moves_when_somebody_has_changed_their_mind() throws IOException {
    says(1, "rotten");
    add(CORRECTIONS);
    Files.createDirectories(data.resolve("bruised"));
    says(1, "bruised");

    Added added = add(CORRECTIONS);

    assertThat(added.relabelled()).isEqualTo(1);
    assertThat(files()).hasSize(1).first().asString().startsWith("bruised/");
    says(1, "fresh");
    add(new Wish(null, false, true));
    assertThat(files()).hasSize(1).first().asString().startsWith("fresh/");
  }

  @Test
  void a_photo_moves_also_when_it_is_no_longer_in_the_inbox() throws IOException {
    says(1, "rotten");
    add(CORRECTIONS);
    store.delete(new ObjectKey("inbox", "apple-desk/1.jpg"));
    Files.createDirectories(data.resolve("bruised"));
    says(1, "bruised");

    Added added = add(CORRECTIONS);

    assertThat(added.relabelled()).isEqualTo(1);
    assertThat(added.photosGone()).isZero();
    assertThat(files()).hasSize(1).first().asString().startsWith("bruised/");
    assertThat(Files.readAllBytes(data.resolve(files().get(0))))
        .isEqualTo(drawn.jpeg(Drawing.values()[0], 1, 64).bytes());
  }

  @Test
  void a_photo_is_not_learnt_from_under_what_nobody_says_any_more() throws IOException {
    says(1, "rotten");
    says(2, "rotten");
    add(CORRECTIONS);
    says(1, "dog");

    assertThat(add(CORRECTIONS).unknownLabels()).isEqualTo(Map.of("dog", 1));
    assertThat(files()).hasSize(1);
    assertThat(add(CORRECTIONS).unknownLabels()).isEqualTo(Map.of("dog", 1));
    assertThat(files()).hasSize(1);

    says(1, "rotten");
    assertThat(add(CORRECTIONS).byLabel()).isEqualTo(Map.of("rotten", 1));
    assertThat(files()).hasSize(2);
  }

  @Test
  void labels_that_the_dataset_does_not_have_are_left_out_unless_they_are_wished_for()
      throws IOException {
    Files.createDirectories(data.resolve("fresh"));
    says(1, "dog");
    says(2, "../../outside");
    says(3, ".hidden");

    Added left = add(CORRECTIONS);
    Added made = add(new Wish(null, false, true));

    assertThat(left.byLabel()).isEmpty();
    assertThat(left.unknownLabels()).containsOnlyKeys("dog", "../../outside", ".hidden");
    assertThat(made.byLabel()).isEqualTo(Map.of("dog", 1));
    assertThat(files()).hasSize(1).first().asString().startsWith("dog/");
  }

  @Test
  void of_a_divided_dataset_the_part_that_is_learnt_from_grows() throws IOException {
    for (String part : List.of("train", "test")) {
      for (String label : List.of("fresh", "rotten")) {
        Files.createDirectories(data.resolve(part).resolve(label));
        Files.write(data.resolve(part).resolve(label).resolve("a.jpg"), new byte[] {1});
      }
    }
    says(1, "rotten");

    add(CORRECTIONS);

    assertThat(files()).anyMatch(file -> file.startsWith("train/rotten/reviewed-"));
  }

  @Test
  void a_photo_that_is_gone_or_another_by_now_is_not_added() throws IOException {
    says(1, "rotten");
    says(2, "rotten");
    store.delete(new ObjectKey("inbox", "apple-desk/1.jpg"));
    store.put(new ObjectKey("inbox", "apple-desk/2.jpg"), new byte[9], PutTerms.of("image/jpeg"));

    Added added = add(CORRECTIONS);

    assertThat(added.photosGone()).isEqualTo(2);
    assertThat(files()).isEmpty();
  }

  private void says(int row, String label) {
    history.review(row, label, "anna", NOW.plusSeconds(row));
  }

  private String item(int row) {
    return history
        .search(dev.discern.serving.ledger.history.HistoryFilter.ALL, null, 9)
        .entries()
        .stream()
        .filter(entry -> entry.number() == row)
        .map(entry -> entry.result().item().value())
        .findFirst()
        .orElseThrow();
  }

  private Added add(Wish wish) {
    return new DatasetAddition(new ReviewedPhotos(history, store, "inbox", 1_000_000), wish)
        .to(data);
  }

  /** All photos of the dataset. */
  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .map(file -> data.relativize(file).toString())
          .filter(file -> !file.endsWith(".tsv"))
          .sorted()
          .toList();
    }
  }
}
