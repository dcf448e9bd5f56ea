package dev.discern.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.GreyWorld.GreyClassifier;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.model.Gallery;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.evaluation.interval.Proportion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluatorTest {
  @TempDir private Path root;

  private final AtomicLong clock = new AtomicLong();
  private final GreyClassifier model =
      GreyWorld.classifier(List.of("dark", "light"), grey -> new double[] {100 - grey, grey - 100});

  @Test
  void photos_are_judged_by_their_labels_and_files_are_named_within_the_folder()
      throws IOException {
    write("dark/1.png", 10);
    write("dark/2.png", 150);
    write("light/3.png", 200);
    EvaluationReport report = evaluate();
    assertThat(report.model()).isEqualTo("greys@1");
    assertThat(report.photosFrom()).isEqualTo("every photo of the folder");
    assertThat(report.fingerprint()).hasSize(64);
    assertThat(report.summary().accuracy()).isEqualTo(Proportion.of(2, 3));
    assertThat(report.confusion().count("dark", "light")).isEqualTo(1);
    assertThat(report.mistakes())
        .extracting(EvaluationReport.Mistake::file)
        .containsExactly("dark/2.png");
    assertThat(report.refused()).isEmpty();
  }

  @Test
  void a_photo_without_an_answer_is_listed_and_counts_in_no_figure() throws IOException {
    write("dark/1.png", 10);
    write("dark/broken.png", GreyWorld.BROKEN);
    Files.write(root.resolve("dark/empty.png"), new byte[0]);
    EvaluationReport report = evaluate();
    assertThat(report.summary().photos()).isEqualTo(1);
    assertThat(report.refused())
        .extracting(refused -> refused.file() + " " + refused.code())
        .containsExactly("dark/empty.png photo-empty", "dark/broken.png photo-undecodable");
  }

  @Test
  void a_photo_that_vanishes_before_its_turn_is_listed_too() throws IOException {
    write("dark/1.png", 10);
    write("light/2.png", 200);
    EvaluationSet set = set();
    Files.delete(root.resolve("light/2.png"));
    EvaluationReport report = evaluator().evaluate("greys", set, Progress.SILENT);
    assertThat(report.summary().photos()).isEqualTo(1);
    assertThat(report.refused().get(0).code()).isEqualTo("photo-unreadable");
  }

  @Test
  void only_the_test_part_of_a_divided_folder_is_judged() throws IOException {
    write("train/dark/1.png", 10);
    write("train/light/2.png", 10);
    write("test/light/3.png", 200);
    Files.write(root.resolve("train/dark/empty.png"), new byte[0]);
    Files.write(root.resolve("test/light/empty.png"), new byte[0]);
    EvaluationReport report = evaluate();
    assertThat(report.refused())
        .extracting(EvaluationReport.RefusedPhoto::file)
        .containsExactly("test/light/empty.png");
    assertThat(report.photosFrom()).isEqualTo("the folder's own test part");
    assertThat(report.summary().accuracy()).isEqualTo(Proportion.of(1, 1));
  }

  @Test
  void when_no_photo_gets_an_answer_the_first_reason_is_given() throws IOException {
    write("dark/1.png", GreyWorld.BROKEN);
    assertThatThrownBy(this::evaluate)
        .hasMessage(
            root
                + " has no photo that the model could answer; 1 refused, the first because "
                + root.resolve("dark/1.png")
                + " is broken. Send another.");
  }

  @Test
  void photos_go_in_batches_and_progress_is_told_in_photos() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("dark/" + i + ".png", i);
    }
    List<String> told = new ArrayList<>();
    evaluator()
        .evaluate(
            "greys", set(), (stage, done, total) -> told.add(stage + " " + done + "/" + total));
    assertThat(told).containsExactly("evaluating 8/20", "evaluating 16/20", "evaluating 20/20");
    assertThat(model.batches).containsExactlyInAnyOrder(8, 8, 4);
  }

  private EvaluationReport evaluate() {
    return evaluator().evaluate("greys@1", set(), Progress.SILENT);
  }

  private Evaluator evaluator() {
    ImageClassifier classifier =
        new ImageClassifier(GreyWorld.decoder(), model, Gallery.EMPTY, clock::get);
    return new Evaluator(classifier, GreyWorld::read, 2, clock::get);
  }

  private EvaluationSet set() {
    DatasetReader reader = new DatasetReader(GreyWorld::read, GreyWorld.decoder(), 2);
    Dataset dataset =
        reader.readFor(model.description().labels(), root, LabelRule.FOLDER, Progress.SILENT);
    return EvaluationSet.of(dataset);
  }

  private void write(String file, int grey) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    // the second byte keeps photos of one grey apart
    Files.write(root.resolve(file), new byte[] {(byte) grey, (byte) file.hashCode()});
  }
}
