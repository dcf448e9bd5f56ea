package dev.discern.training.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.SizePlan;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {
  private DatasetFolder folder;

  @BeforeEach
  void aFolder(@TempDir Path temp) {
    folder = new DatasetFolder(temp);
  }

  @Test
  void a_folder_per_class_gives_sorted_labels_and_photos() {
    Dataset dataset = folder.photos("rotten/b.png", "fresh/z.png", "fresh/a.png").read();
    assertThat(dataset.labels()).containsExactly("fresh", "rotten");
    assertThat(dataset.photos())
        .extracting(photo -> folder.root.relativize(photo.file()).toString())
        .containsExactly("fresh/a.png", "fresh/z.png", "rotten/b.png");
    assertThat(dataset.photos())
        .extracting(LabelledPhoto::label)
        .containsExactly("fresh", "fresh", "rotten");
    assertThat(dataset.readyMade()).isEmpty();
    assertThat(dataset.skipped()).isEmpty();
  }

  @Test
  void a_photo_knows_the_sha256_of_its_bytes() {
    Dataset dataset = folder.photo("a/1.png", "abc").photos("b/1.png").read();
    assertThat(dataset.photos().get(0).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void photos_in_folders_within_a_class_folder_belong_to_the_class() {
    Dataset dataset = folder.photos("a/2024/may/1.png", "b/1.png").read();
    assertThat(dataset.labels()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "red apple",
        "what?",
        "salt & pepper",
        "zero\u200Bwidth",
        "\uF025",
        "青リンゴ",
        "яблоко",
        "<b>bold",
        "it's",
        "100%",
        "🍎"
      })
  void names_may_hold_any_letters(String name) {
    Dataset dataset = folder.photos(name + "/" + name + ".png", "b/1.png").read();
    assertThat(dataset.labels()).contains(name);
    assertThat(dataset.photos())
        .extracting(photo -> photo.file().getFileName().toString())
        .contains(name + ".png");
    assertThat(dataset.skipped()).isEmpty();
  }

  @Test
  void a_label_is_one_label_however_its_accents_are_written() {
    Dataset dataset = folder.photos("Pe\u0301ch/1.png", "b/1.png").read();
    assertThat(dataset.labels()).containsExactly("P\u00e9ch", "b");
  }

  @Test
  void what_lies_beside_photos_is_ignored_quietly() {
    Dataset dataset =
        folder
            .photos("a/1.png", "b/1.png", ".DS_Store", "a/.DS_Store", "a/Thumbs.db", "README")
            .photos("folds.tsv", "b/notes.txt", ".git/config", "__MACOSX/a/1.png")
            .read();
    assertThat(dataset.photos()).hasSize(2);
    assertThat(dataset.labels()).containsExactly("a", "b");
    assertThat(dataset.skipped()).isEmpty();
  }

  @Test
  void a_class_may_be_called_like_a_file_that_is_ignored() {
    Dataset dataset = folder.photos("license/1.png", "passport/1.png", "St. Louis.md/1.png").read();
    assertThat(dataset.labels()).containsExactly("St. Louis.md", "license", "passport");
  }

  @Test
  void what_cannot_be_read_is_listed_with_its_reason_and_not_fatal() throws IOException {
    folder.photos("a/1.png", "b/1.png").folder("a/directory.jpg");
    folder.photo("a/empty.jpg", "").photo("b/broken.jpg", "broken").photo("lost.jpg", "lost");
    folder.photo("b/huge.jpg", "x".repeat(1001));
    Files.createSymbolicLink(folder.root.resolve("a/dangling.jpg"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.root.resolve("a/loop"), folder.root);
    Dataset dataset = folder.read();
    assertThat(dataset.photos()).hasSize(2);
    assertThat(dataset.skipped())
        .extracting(skipped -> folder.root.relativize(skipped.file()) + " " + skipped.code())
        .containsExactly(
            "a/dangling.jpg photo-unreadable",
            "a/empty.jpg photo-empty",
            "a/loop photo-unreadable",
            "b/broken.jpg photo-undecodable",
            "b/huge.jpg photo-too-large",
            "lost.jpg no-label");
    assertThat(dataset.skipped().get(3).reason())
        .isEqualTo(folder.root.resolve("b/broken.jpg") + " is broken. Send another.");
    assertThat(dataset.skipped().get(5).reason())
        .isEqualTo(folder.root.resolve("lost.jpg") + " lies in no class folder.");
  }

  @Test
  void the_same_photo_under_two_labels_is_not_used_at_all() {
    Dataset dataset =
        folder
            .photo("green/1.png", "same")
            .photo("ripe/2.png", "same")
            .photo("ripe/3.png", "same")
            .photos("green/4.png", "ripe/5.png")
            .read();
    assertThat(dataset.photos()).hasSize(2);
    assertThat(dataset.skipped())
        .hasSize(3)
        .allMatch(skipped -> skipped.code().equals("two-labels"));
    assertThat(dataset.skipped().get(0).reason())
        .isEqualTo(
            "%s is labelled “green”, and the same photo lies at %s labelled “ripe”. Keep one of them."
                .formatted(folder.root.resolve("green/1.png"), folder.root.resolve("ripe/2.png")));
  }

  @Test
  void copies_under_one_label_are_kept() {
    Dataset dataset =
        folder.photo("a/1.png", "same").photo("a/2.png", "same").photos("b/1.png").read();
    assertThat(dataset.photos()).hasSize(3);
  }

  @Test
  void the_fingerprint_is_of_labels_and_contents_not_of_names(@TempDir Path elsewhere) {
    String here = folder.photo("a/1.png", "one").photo("b/2.png", "two").read().fingerprint();
    DatasetFolder renamed = new DatasetFolder(elsewhere);
    renamed.photo("train/b/x.png", "two").photo("train/a/y.png", "one");
    assertThat(renamed.read().fingerprint()).isEqualTo(here).hasSize(64);
    assertThat(renamed.photo("train/b/more.png", "three").read().fingerprint()).isNotEqualTo(here);
    String swapped =
        new DatasetFolder(elsewhere.resolve("swapped"))
            .photo("b/1.png", "one")
            .photo("a/2.png", "two")
            .read()
            .fingerprint();
    assertThat(swapped).isNotEqualTo(here);
  }

  @Test
  void progress_is_told_photo_by_photo_from_the_callers_thread() {
    folder.photos("a/1.png", "a/2.png", "b/1.png");
    List<String> told = new ArrayList<>();
    Thread caller = Thread.currentThread();
    DatasetFolder.reader()
        .read(
            folder.root,
            LabelRule.FOLDER,
            SizePlan.FULL,
            (stage, done, total) -> {
              assertThat(Thread.currentThread()).isSameAs(caller);
              told.add(stage + " " + done + "/" + total);
            });
    assertThat(told)
        .containsExactly("reading photos 1/3", "reading photos 2/3", "reading photos 3/3");
  }
}
