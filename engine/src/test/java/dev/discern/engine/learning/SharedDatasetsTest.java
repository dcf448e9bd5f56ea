package dev.discern.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.PhotoFiles;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.testkit.SharedData;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.reading.DatasetReader;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.splitting.Shares;
import dev.discern.training.dataset.splitting.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real folders with the traps that are really in them. */
class SharedDatasetsTest {
  private final DatasetReader reader =
      new DatasetReader(
          new PhotoFiles(ImageLimits.DEFAULT), new StandardImageDecoder(ImageLimits.DEFAULT), 2);
  private final Splitter splitter = new Splitter(1, Shares.DEFAULT);

  @Test
  void apples_come_undivided() {
    Dataset apples = read("apples");
    assertThat(apples.labels()).containsExactly("fresh", "rotten");
    assertThat(apples.photos()).hasSize(203 + 282);
    assertThat(apples.skipped()).isEmpty();
    Split split = splitter.split(apples);
    assertThat(List.of(split.train().size(), split.validation().size(), split.test().size()))
        .containsExactly(341, 72, 72);
  }

  @Test
  void bananas_come_divided_with_odd_names_twins_and_one_photo_of_two_labels() {
    Dataset bananas = read("bananas");
    assertThat(bananas.labels()).containsExactly("green", "overripe", "ripe");
    assertThat(bananas.photos().size() + bananas.skipped().size()).isEqualTo(203 + 51 + 64);
    assertThat(bananas.skipped())
        .hasSize(2)
        .allSatisfy(
            skipped -> {
              assertThat(skipped.code()).isEqualTo("two-labels");
              assertThat(skipped.reason()).contains("“green”", "“ripe”");
            });
    assertThat(splitter.split(bananas).description())
        .startsWith("2")
        .contains(
            "divided as the folder came", "moved to train because a copy lies in another part")
        .doesNotContain("drawn");
  }

  @Test
  void forest_fires_train_val_part_is_divided_by_us() {
    Dataset fires = read("forest-fire");
    assertThat(fires.labels()).containsExactly("fire", "nofire");
    assertThat(fires.photos()).hasSize(1520 + 336);
    assertThat(Collections.frequency(fires.readyMade().values(), Part.TEST)).isEqualTo(336);
    Split split = splitter.split(fires);
    assertThat(split.test().size()).isBetween(330, 336);
    assertThat(split.validation().size()).isBetween(260, 280);
    assertThat(split.description()).contains("validation drawn from train with seed 1");
  }

  @Test
  void fruits_come_as_training_and_test() {
    Dataset fruits = read("fruits-360");
    assertThat(fruits.labels()).hasSize(12).contains("Apple Golden 1", "Tomato Yellow");
    assertThat(fruits.photos()).hasSize(6010 + 2004);
    assertThat(fruits.skipped()).isEmpty();
    assertThat(fruits.readyMade()).containsValues(Part.TRAIN, Part.TEST);
  }

  @Test
  void imagenet_photos_have_their_label_in_the_file_name() throws IOException {
    List<String> synset = Files.readAllLines(SharedData.model("imagenet-synset.txt"));
    Dataset sample =
        reader.readFor(
            synset,
            SharedData.data("imagenet-sample"),
            LabelRule.fileName("^(n\\d+)_"),
            Progress.SILENT);
    assertThat(sample.photos()).hasSize(250);
    assertThat(synset).containsAll(sample.labels());
  }

  private Dataset read(String name) {
    return reader.read(
        SharedData.data(name),
        LabelRule.FOLDER,
        PreprocessingContract.unitRange(64),
        Progress.SILENT);
  }
}
