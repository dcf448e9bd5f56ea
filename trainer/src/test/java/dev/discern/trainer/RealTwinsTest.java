package dev.discern.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.SharedData;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.training.audit.AuditOrder;
import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.audit.Auditor;
import dev.discern.training.audit.Kinship;
import dev.discern.training.audit.Onlooker;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five fires' test photos with a twin to learn from, among others, by a real backbone. */
class RealTwinsTest {
  private static final List<String> TWINS =
      List.of(
          "test/fire/abc047.jpg",
          "test/fire/abc146.jpg",
          "train-val/fire/fire_0558.jpg",
          "test/fire/abc048.jpg",
          "train-val/fire/fire_0279.jpg",
          "test/nofire/abc224.jpg",
          "train-val/nofire/nofire_0132.jpg",
          "test/nofire/abc323.jpg",
          "train-val/nofire/nofire_0358.jpg");

  @TempDir Path folder;

  @Test
  void five_test_photos_have_a_twin_to_learn_from_where_the_hash_sees_one() throws IOException {
    Path model = SharedData.model("mobilenetv2-12-int8.onnx");
    Path fires = SharedData.data("forest-fire");
    copy(fires, Stream.concat(TWINS.stream(), others()).toList());
    EmbeddingCache cache = new EmbeddingCache(folder.resolve("cache"), 10_000_000);
    assertThat(acrossParts(null)).hasSize(1);
    assertThat(acrossParts(new BackboneOnlooker(DrawnSet.PORTS, RealBackbone.in(model), cache, 2)))
        .containsExactlyInAnyOrder(
            TWINS.subList(0, 3), TWINS.subList(3, 5), TWINS.subList(5, 7), TWINS.subList(7, 9));
  }

  private List<List<String>> acrossParts(@Nullable Onlooker onlooker) {
    PhotoFolder photos = new PhotoFolder(folder.resolve("fires"), LabelRule.FOLDER, null);
    return new Auditor(DrawnSet.PORTS.reader(), DrawnSet.PORTS.decoder(), 2)
            .audit(new AuditOrder(photos, NamedGroups.NONE, onlooker, false), Progress.SILENT)
            .report()
            .copies(Kinship.NEAR_COPY)
            .stream()
            .map(group -> group.photos().stream().map(Member::file).toList())
            .toList();
  }

  private static Stream<String> others() {
    return Stream.iterate(1, i -> i + 1)
        .limit(10)
        .flatMap(
            i ->
                Stream.of(
                    "test/fire/abc%03d.jpg".formatted(i),
                    "train-val/fire/fire_%04d.jpg".formatted(10 * i),
                    "train-val/nofire/nofire_%04d.jpg".formatted(10 * i)));
  }

  private void copy(Path from, List<String> files) throws IOException {
    for (String file : files) {
      Path copy = folder.resolve("fires").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(from.resolve(file), copy);
    }
  }
}
