package dev.discern.training.evaluation.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.GreyWorld.GreyClassifier;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Provenance;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.interval.Proportion;
import dev.discern.training.evaluation.slice.Slices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationLineTest {
  @TempDir private Path folder;

  private final List<GreyClassifier> opened = new ArrayList<>();
  private String source = "elsewhere";

  @BeforeEach
  void a_folder_of_photos() throws IOException {
    for (int i = 0; i < 10; i++) {
      write("own/dark/" + i + ".png", i);
      write("own/light/" + i + ".png", 200 + i);
    }
  }

  @Test
  void the_model_is_named_as_asked_and_every_model_opened_is_closed() throws IOException {
    EvaluationReport report = run(null, null, true);
    assertThat(report.model()).isEqualTo("greys@3");
    assertThat(opened).hasSize(4).allMatch(model -> model.closed);
  }

  @Test
  void turned_photos_stand_beside_the_upright_ones() {
    List<Slices> slices = run(null, null, true).inDepth().slices();
    assertThat(slices).extracting(Slices::by).containsExactly("Turned");
    assertThat(slices.get(0).slices())
        .extracting(Slices.Slice::name)
        .containsExactly(
            "upright", "a quarter to the right", "upside down", "a quarter to the left");
    assertThat(slices.get(0).slices()).allMatch(each -> each.right().equals(Proportion.of(20, 20)));
  }

  @Test
  void other_photos_lie_in_any_order() throws IOException {
    write("other/1.png", 50);
    write("other/train/deep/down/2.png", 60);
    write("other/test/3.png", 70);
    Files.writeString(folder.resolve("other/.hidden"), "x");
    EvaluationReport report = run(null, folder.resolve("other"), false);
    assertThat(report.inDepth().others().accepted()).isEqualTo(Proportion.of(3, 3));
    assertThat(report.inDepth().others().ownKept()).isEqualTo(Proportion.of(20, 20));
  }

  @Test
  void named_groups_say_less_than_their_photos() throws IOException {
    Path groups = folder.resolve("groups.tsv");
    Files.writeString(groups, "dark/0.png\tone\ndark/1.png\tone\ndark/2.png\tone\n");
    EvaluationReport report = run(groups, null, false);
    assertThat(report.inDepth().estimates().accuracy().groups()).isEqualTo(18);
    assertThat(report.inDepth().estimates().grouped()).isTrue();
  }

  @Test
  void photos_that_the_model_learnt_from_are_said_to_flatter() {
    source = run(null, null, false).fingerprint();
    assertThat(run(null, null, false).photosFrom())
        .isEqualTo(
            "every photo of the folder, most of which it learnt from, so the figures flatter; its card has those of"
                + " photos it had not seen");
  }

  @Test
  void a_test_part_that_the_folder_came_with_does_not_flatter() throws IOException {
    Files.move(folder.resolve("own"), folder.resolve("train"));
    Files.createDirectory(folder.resolve("own"));
    Files.move(folder.resolve("train"), folder.resolve("own/train"));
    write("own/test/dark/x.png", 40);
    source = run(null, null, false).fingerprint();
    assertThat(run(null, null, false).photosFrom()).isEqualTo("the folder's own test part");
  }

  @Test
  void a_copy_says_nothing_new() throws IOException {
    Files.copy(folder.resolve("own/dark/0.png"), folder.resolve("own/dark/copy.png"));
    EvaluationReport report = run(null, null, false);
    assertThat(report.inDepth().estimates().accuracy().groups()).isEqualTo(20);
    assertThat(report.summary().photos()).isEqualTo(21);
  }

  private EvaluationReport run(@Nullable Path groups, @Nullable Path other, boolean rotations) {
    PhotoFolder photos = new PhotoFolder(folder.resolve("own"), LabelRule.FOLDER, null);
    EvaluationPorts ports =
        new EvaluationPorts(
            GreyWorld::read, GreyWorld.decoder(), file -> Optional.empty(), 2, () -> 0);
    return new EvaluationLine(ports, this::open)
        .run(
            new EvaluationRequest(
                "greys@3", new LabelledFolder(photos, groups, null), other, rotations),
            Progress.SILENT);
  }

  private ImageClassifier open(ImageDecoder decoder) {
    ModelDescription plain =
        GreyWorld.description(List.of("dark", "light"), DecisionSettings.DEFAULT);
    GreyClassifier model =
        new GreyClassifier(from(plain), grey -> new double[] {100 - grey, grey - 100});
    opened.add(model);
    return new ImageClassifier(decoder, model, Gallery.EMPTY, () -> 0);
  }

  private ModelDescription from(ModelDescription plain) {
    return new ModelDescription(
        plain.formatVersion(),
        plain.name(),
        plain.architecture(),
        plain.labels(),
        plain.preprocessing(),
        plain.graph(),
        plain.decision(),
        new Provenance(Instant.EPOCH, "test", source, "none", 0, Map.of(), Map.of()),
        plain.originalLabels());
  }

  private void write(String file, int grey) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.write(folder.resolve(file), new byte[] {(byte) grey, (byte) file.hashCode()});
  }
}
