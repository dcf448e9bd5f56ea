package dev.discern.app.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.inference.explanation.Explanation;
import dev.discern.inference.explanation.HeatMap;
import dev.discern.inference.explanation.HeatMethod;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.Size;
import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import dev.discern.inference.model.Prediction;
import dev.discern.inference.preprocessing.Frame;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerJsonTest {
  private static final List<Score> SCORES =
      List.of(new Score("ripe", 0.75), new Score("green", 0.2), new Score("overripe", 0.05));

  @Test
  void an_accepted_photo_has_its_label_and_its_best_scores() {
    String json = json(answered(new Decision.Accepted("ripe", 0.75)), 2);

    assertThat(json)
        .isEqualTo(
            """
            {"photo":"a&b.jpg","decision":"accepted","verdict":"ripe 75.00 %","label":"ripe","probability":0.75,\
            "scores":[{"label":"ripe","probability":0.75},{"label":"green","probability":0.2}],\
            "size":"640x480","notes":["first of 12 frames"],\
            "millis":{"decode":1.5,"preprocess":0.25,"predict":3.0,"total":4.75}}""");
  }

  @Test
  void an_uncertain_photo_names_the_labels_it_lies_between() {
    String json = json(answered(new Decision.Uncertain(SCORES.subList(0, 2))), 99);

    assertThat(json)
        .contains("\"decision\":\"uncertain\"", "\"candidates\":[\"ripe\",\"green\"]")
        .contains("\"overripe\"");
  }

  @Test
  void a_photo_that_is_none_of_the_models_says_what_it_looks_like_and_gets_no_label() {
    String pineapple = "n07753275 pineapple, ananas";
    String json = json(answered(new Decision.OutOfDomain(List.of(new Score(pineapple, 0.9)))), 1);

    assertThat(json)
        .contains(
            """
            "decision":"out-of-domain","verdict":"not one of mine: this looks like a pineapple",\
            "looksLike":[{"label":"n07753275 pineapple, ananas","words":"pineapple","probability":0.9}],\
            "scores":[""")
        .doesNotContain("\"label\":\"ripe\",\"probability\":0.75,\"");
  }

  @Test
  void a_model_without_a_backbones_scores_says_that_it_knows_nothing_like_it() {
    assertThat(json(answered(new Decision.OutOfDomain(List.of())), 1))
        .contains("\"not one of mine: it resembles nothing I have learnt from\"")
        .doesNotContain("looksLike");
  }

  @Test
  void a_refused_photo_has_the_code_the_sentence_and_the_facts() {
    Refusal refusal =
        Refusal.of(RefusalCode.PHOTO_TRUNCATED, "x.jpg", "ends too early. Send it again.")
            .with("found", 17);

    assertThat(json(new Answer.Refused("x.jpg", refusal), 5))
        .isEqualTo(
            """
            {"photo":"x.jpg","refusal":{"code":"photo-truncated",\
            "title":"The photo is incomplete","detail":"x.jpg ends too early. Send it again.",\
            "facts":{"found":17}}}""");
  }

  @Test
  void an_explanation_has_its_grid_its_frame_its_overlay_and_the_neighbours() {
    HeatMap heat =
        new HeatMap(
            HeatMethod.OCCLUSION, 2, 1, new float[] {1, 0.12345f}, new Frame(0, 0.1, 1, 0.8));
    List<Gallery.Neighbour> neighbours =
        List.of(
            new Gallery.Neighbour(new KnownPhoto("ripe/1.jpg", "ripe", new byte[] {1, 2, 3}), 0.25),
            new Gallery.Neighbour(new KnownPhoto("ripe/2.jpg", "ripe", null), 0.5));
    Explanation explanation = new Explanation("ripe", heat, neighbours, 1_500_000);

    assertThat(json(answered(new Decision.Accepted("ripe", 0.75), explanation), 1))
        .contains(
            "\"explanation\":{\"label\":\"ripe\",\"heat\":{\"method\":\"occlusion\",\"approximate\":true,",
            "\"columns\":2,\"rows\":1,\"values\":[[1.0,0.123]],",
            "\"frame\":{\"left\":0.0,\"top\":0.1,\"width\":1.0,\"height\":0.8},",
            "\"overlay\":\"data:image/png;base64,iVBORw0KGgo")
        .endsWith(
            """
            "neighbours":[{"label":"ripe","photo":"ripe/1.jpg","distance":0.25,\
            "thumbnail":"data:image/jpeg;base64,AQID"},\
            {"label":"ripe","photo":"ripe/2.jpg","distance":0.5}],"millis":1.5}}""");
  }

  private static Answer answered(Decision decision) {
    return answered(decision, null);
  }

  private static Answer answered(Decision decision, @Nullable Explanation explanation) {
    return new Answer.Answered(
        "a&b.jpg",
        new Decided(decision, SCORES),
        new Prediction(new double[] {0, 0}, null, null, null),
        new ImageFacts(ImageFormat.JPEG, new Size(640, 480), 1, 1, List.of("first of 12 frames")),
        new Answer.Timings(1_500_000, 250_000, 3_000_000),
        explanation);
  }

  private static String json(Answer answer, int top) {
    return JsonMapper.shared().writeValueAsString(AnswerJson.of(answer, top));
  }
}
