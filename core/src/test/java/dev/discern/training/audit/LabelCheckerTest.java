package dev.discern.training.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Sha256;
import dev.discern.inference.image.Size;
import dev.discern.training.audit.LabelCheck.Suspect;
import dev.discern.training.audit.likeness.Grid;
import dev.discern.training.audit.likeness.Likeness;
import dev.discern.training.dataset.Folds;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelCheckerTest {
  private static final Path ROOT = Path.of("data");
  private static final Likeness LIKENESS =
      Likeness.of(Grid.of(new Pixels(new Size(1, 1), new byte[] {1, 2, 3}), Likeness.GRID));

  private final List<Look.Seen> seen = new ArrayList<>();

  LabelCheckerTest() {
    for (int i = 0; i < 20; i++) {
      seen.add(photo("cat/cat" + i + ".jpg", "cat"));
      seen.add(photo("dog/dog" + i + ".jpg", "dog"));
    }
    seen.add(photo("dog/cat-astray.jpg", "dog"));
  }

  @Test
  void a_photo_that_others_teach_to_be_another_label_is_suspected() {
    LabelCheck check = check(PhotoGroups.NONE);
    assertThat(check.suspects())
        .singleElement()
        .satisfies(
            suspect -> {
              assertThat(suspect.photo().file()).isEqualTo("dog/cat-astray.jpg");
              assertThat(suspect.likely()).isEqualTo("cat");
              assertThat(suspect.given()).isEqualTo(0.05);
              assertThat(suspect.other()).isEqualTo(0.95);
            });
    assertThat(check.words())
        .isEqualTo(
            "looked for by reader of names, each photo judged by a head that learnt from other groups (5 folds);"
                + " it agrees with 97.6 % of 41 labels");
  }

  @Test
  void a_copy_of_a_photo_does_not_teach_its_label() {
    PhotoGroups groups =
        PhotoGroups.of(
            List.of(List.of(file("dog/dog0.jpg"), file("dog/dog1.jpg"), file("cat/cat0.jpg"))));
    Reader reader = new Reader();
    new LabelChecker(new SeenPhotos(ROOT, seen)).check(reader, groups, Progress.SILENT);
    assertThat(reader.folds).hasSize(5);
    for (Split fold : reader.folds) {
      Set<Path> tested = Set.copyOf(fold.test().stream().map(LabelledPhoto::file).toList());
      assertThat(groups.all().get(0).stream().filter(tested::contains).count()).isIn(0L, 3L);
    }
  }

  @Test
  void what_a_person_looked_at_and_kept_is_not_suspected_again() {
    LabelCheck check = check(PhotoGroups.NONE);
    assertThat(check.without(Set.of("dog/cat-astray.jpg")).suspects()).isEmpty();
    assertThat(check.without(Set.of("dog/dog1.jpg")).suspects()).isEqualTo(check.suspects());
  }

  @Test
  void too_few_groups_of_a_label_are_said_not_guessed_from() {
    seen.add(photo("owl/1.jpg", "owl"));
    LabelCheck check = check(PhotoGroups.NONE);
    assertThat(check.suspects()).extracting(Suspect::likely).isEmpty();
    assertThat(check.words())
        .startsWith("not looked for: data has too few groups of photos for 5 folds: “owl” (1)");
  }

  @Test
  void one_label_cannot_be_wrong() {
    seen.removeIf(photo -> photo.found().label().equals("dog"));
    assertThat(check(PhotoGroups.NONE).words())
        .isEqualTo("not looked for: there are not two labels");
  }

  private LabelCheck check(PhotoGroups groups) {
    return new LabelChecker(new SeenPhotos(ROOT, seen))
        .check(new Reader(), groups, Progress.SILENT);
  }

  private static Path file(String name) {
    return ROOT.resolve(name);
  }

  private static Look.Seen photo(String name, String label) {
    String sum = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    return new Look.Seen(
        new Found(file(name), label, null), sum, null, new Size(1, 1), LIKENESS, List.of());
  }

  /** Knows a cat by its file's name. */
  private static final class Reader implements Onlooker {
    private List<Split> folds = List.of();

    @Override
    public String name() {
      return "reader of names";
    }

    @Override
    public Map<Path, float[]> features(List<LabelledPhoto> photos, Progress progress) {
      return Map.of();
    }

    @Override
    public Map<Path, double[]> heldOut(List<String> labels, Folds divided, Progress progress) {
      folds = divided.splits();
      Map<Path, double[]> probabilities = new HashMap<>();
      for (Split fold : folds) {
        for (LabelledPhoto photo : fold.test()) {
          boolean cat = photo.file().getFileName().toString().startsWith("cat");
          probabilities.put(
              photo.file(), cat ? new double[] {0.95, 0.05} : new double[] {0.05, 0.95});
        }
      }
      return probabilities;
    }
  }
}
