package dev.discern.inference.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.DomainSettings;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.model.Prediction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DomainTest {
  private static final float[] NEAR = {1, 0.1f};
  private static final float[] FAR = {0.1f, 1};
  private static final Gallery GALLERY =
      new Gallery(
          List.of(new KnownPhoto("a", "ripe", null), new KnownPhoto("b", "green", null)),
          new float[][] {{1, 0}, {1, 0.2f}});

  @Test
  void a_photo_far_from_all_that_the_model_learnt_from_is_none_of_its_own() {
    DomainSettings domain = new DomainSettings(2, 0.1, List.of(), 1);
    assertThat(decide(domain, NEAR, 0, 5)).isInstanceOf(Decision.Accepted.class);
    assertThat(decide(domain, FAR, 0, 5)).isInstanceOf(Decision.OutOfDomain.class);
  }

  @Test
  void a_photo_that_looks_like_something_else_is_none_of_its_own_and_says_what() {
    DomainSettings domain = new DomainSettings(2, null, List.of("banana"), 1);
    assertThat(decide(domain, NEAR, 5, 0)).isInstanceOf(Decision.Accepted.class);
    assertThat(decide(domain, NEAR, 0, 5))
        .isInstanceOfSatisfying(
            Decision.OutOfDomain.class,
            outside ->
                assertThat(outside.looksLike())
                    .extracting(Score::label)
                    .containsExactly("dog", "banana"));
  }

  @Test
  void among_the_likeliest_is_enough() {
    DomainSettings domain = new DomainSettings(2, null, List.of("banana"), 2);
    assertThat(decide(domain, NEAR, 0, 5)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void a_model_without_a_domain_takes_every_photo() {
    assertThat(decide(null, FAR, 0, 5)).isInstanceOf(Decision.Accepted.class);
  }

  private static Decision decide(
      @Nullable DomainSettings domain, float[] embedding, double banana, double dog) {
    DecisionSettings settings = new DecisionSettings(1, 0.5, Map.of(), 0.9, null, domain);
    Prediction prediction =
        new Prediction(new double[] {3, 0}, embedding, null, new double[] {banana, dog});
    return new DecisionPolicy(model(settings), GALLERY).decide(prediction).decision();
  }

  private static ModelDescription model(DecisionSettings settings) {
    ModelDescription greys = GreyWorld.description(List.of("ripe", "green"), settings);
    return new ModelDescription(
        greys.formatVersion(),
        greys.name(),
        "transfer",
        greys.labels(),
        greys.preprocessing(),
        greys.graph(),
        settings,
        greys.provenance(),
        List.of("banana", "dog"));
  }
}
