package dev.discern.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainFitTest {
  private static final int NUMBERS = 8;
  private final Random random = new Random(9);

  @Test
  void as_many_new_photos_are_kept_as_asked() {
    int kept = 0;
    for (int draw = 0; draw < 100; draw++) {
      OwnPhotos own = own(100, true);
      DomainSettings domain = fit(own, known(30), 0.9);
      for (int i = 0; i < 100; i++) {
        double distance = own.gallery().distance(embedding(), domain.neighbours(), photo -> true);
        kept += distance <= domain.farthest() ? 1 : 0;
      }
    }
    assertThat(kept / 10_000.0).isBetween(0.89, 0.96);
  }

  @Test
  void copies_do_not_stand_for_one_another() {
    List<KnownPhoto> photos = new ArrayList<>();
    List<float[]> embeddings = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      float[] embedding = embedding();
      for (int copy = 0; copy < 6; copy++) {
        photos.add(new KnownPhoto(i + "-" + copy, "a", null));
        embeddings.add(embedding);
        groups.add("" + i);
      }
    }
    Gallery gallery = new Gallery(photos, embeddings.toArray(float[][]::new));
    DomainSettings together = fit(new OwnPhotos(gallery, groups), List.of(), 0.9);
    DomainSettings apart =
        fit(
            new OwnPhotos(gallery, IntStream.range(0, 120).mapToObj(i -> "" + i).toList()),
            List.of(),
            0.9);
    assertThat(apart.farthest()).isLessThan(1e-6);
    assertThat(together.farthest()).isGreaterThan(0.05);
  }

  @Test
  void photos_that_have_not_been_learnt_from_and_are_enough_set_the_limit_where_they_are_farther() {
    OwnPhotos own = own(200, true);
    List<KnownPrediction> farther =
        IntStream.range(0, 20)
            .mapToObj(i -> KnownAnswers.at(new float[] {1, -0.5f, 0, 0, 0, 0, 0, 0}))
            .toList();
    double near = fit(own, known(20), 0.9).farthest();
    double far = fit(own, farther, 0.9).farthest();
    assertThat(far).isGreaterThan(near);
    assertThat(far)
        .isEqualTo(own.gallery().distance(farther.get(0).prediction().embedding(), 5, p -> true));
    assertThat(fit(own, farther.subList(0, 8), 0.9).farthest()).isLessThan(far);
  }

  @Test
  void photos_that_the_features_were_fitted_to_do_not_stand_for_new_ones() {
    OwnPhotos own = own(100, false);
    assertThat(own.distancesWithoutOwnGroup(5)).isEmpty();
    DomainFit fit = new DomainFit(goal(0.9), own);
    assertThat(fit.fit(known(8), List.of())).isNull();
    assertThat(fit.notes())
        .containsExactly(
            "To keep 90 % of the own photos and tell others from them takes 9 photos; there are 8, so every photo is taken for one of its own.");
  }

  @Test
  void without_a_gallery_every_photo_is_taken() {
    DomainFit fit = new DomainFit(goal(0.9), OwnPhotos.NONE);
    assertThat(fit.fit(known(100), List.of())).isNull();
    assertThat(fit.notes()).isEmpty();
  }

  @Test
  void a_named_look_is_asked_for_even_without_a_gallery() {
    DomainSettings domain =
        new DomainFit(goal(0.9), OwnPhotos.NONE).fit(known(100), List.of("n07753592 banana"));
    assertThat(domain).isEqualTo(new DomainSettings(5, null, List.of("n07753592 banana"), 5));
  }

  private static DomainSettings fit(OwnPhotos own, List<KnownPrediction> known, double kept) {
    DomainSettings domain = new DomainFit(goal(kept), own).fit(known, List.of());
    assertThat(domain).isNotNull();
    return domain;
  }

  private static DecisionGoal goal(double kept) {
    return new DecisionGoal(new Target.Precision(0.9), 0.9, kept, List.of());
  }

  private OwnPhotos own(int count, boolean frozen) {
    List<String> names = IntStream.range(0, count).mapToObj(i -> "" + i).toList();
    Gallery gallery =
        new Gallery(
            names.stream().map(name -> new KnownPhoto(name, "a", null)).toList(),
            names.stream().map(name -> embedding()).toArray(float[][]::new));
    return new OwnPhotos(gallery, frozen ? names : List.of());
  }

  private List<KnownPrediction> known(int count) {
    return IntStream.range(0, count).mapToObj(i -> KnownAnswers.at(embedding())).toList();
  }

  private float[] embedding() {
    float[] embedding = new float[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      embedding[i] = (float) Math.abs(random.nextGaussian());
    }
    return embedding;
  }
}
