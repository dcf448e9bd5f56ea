package dev.discern.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.photos.Drawing;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.choices.Choices;
import dev.discern.training.dataset.splitting.FoldSplitter;
import dev.discern.training.dataset.splitting.Shares;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackboneOnlookerTest {
  private static final List<String> LABELS = DrawnSet.labels(Drawing.values());

  @TempDir Path folder;
  private BackboneOnlooker onlooker;
  private List<LabelledPhoto> photos;

  @BeforeEach
  void prepare() throws Exception {
    onlooker =
        new BackboneOnlooker(
            DrawnSet.PORTS,
            SmallBackbone.in(folder.resolve("backbone")),
            new EmbeddingCache(folder.resolve("cache"), 100_000_000),
            2);
    photos = new ArrayList<>();
    for (Drawing drawing : Drawing.values()) {
      photos.addAll(new DrawnSet(folder).photos(drawing, 0, 20));
    }
  }

  @Test
  void a_photo_is_judged_by_a_head_that_learnt_the_labels_from_others() {
    Map<Path, double[]> heldOut = onlooker.heldOut(LABELS, folds(), Progress.SILENT);
    assertThat(heldOut).hasSameSizeAs(photos);
    assertThat(heldOut.values())
        .allSatisfy(each -> assertThat(Arrays.stream(each).sum()).isBetween(0.999, 1.001));
    assertThat(photos.stream().filter(photo -> right(photo, heldOut)).count())
        .isGreaterThan((long) (0.7 * photos.size()));
  }

  @Test
  void every_photo_has_features_but_those_that_do_not_decode() throws Exception {
    LabelledPhoto broken = new DrawnSet(folder).write("broken", 1, new byte[] {1, 2, 3});
    List<LabelledPhoto> all = new ArrayList<>(photos);
    all.add(broken);
    Map<Path, float[]> features = onlooker.features(all, Progress.SILENT);
    assertThat(features).hasSameSizeAs(photos).doesNotContainKey(broken.file());
    assertThat(features.values().stream().map(each -> each.length).distinct()).hasSize(1);
    assertThat(Files.list(folder.resolve("cache"))).hasSameSizeAs(photos);
  }

  private Folds folds() {
    Dataset dataset = new Dataset(folder, LABELS, photos, Map.of(), List.of(), Choices.NONE, "");
    return new FoldSplitter(3, 1, Shares.DEFAULT, PhotoGroups.NONE, PhotoGroups.NONE)
        .divide(dataset);
  }

  private static boolean right(LabelledPhoto photo, Map<Path, double[]> heldOut) {
    double[] each = heldOut.get(photo.file());
    return each[LABELS.indexOf(photo.label())] == Arrays.stream(each).max().orElseThrow();
  }
}
