package dev.discern.engine.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.inference.Answer;
import dev.discern.inference.decision.Decided;
import dev.discern.inference.decision.Decision;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.inference.model.Provenance;
import dev.discern.refusal.Refusal;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.ModelFacts;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonResultsTest {
  private static final List<Score> SCORES =
      List.of(new Score("fresh", 0.75), new Score("rotten", 0.25));

  private final JsonResults format = new JsonResults();

  static Stream<Outcome> outcomes() {
    return Stream.of(
        answered(new Decision.Accepted("fresh", 0.75)),
        answered(new Decision.Uncertain(SCORES)),
        answered(new Decision.OutOfDomain(List.of(new Score("pineapple", 0.5)))),
        new Outcome.Refused("not-an-image", "notes.txt is not an image."),
        new Outcome.SetAside("The photo took its worker with it twice."));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void a_result_comes_back_as_it_was_written(Outcome outcome) {
    Result result = result(outcome);

    assertThat(format.read(format.write(result))).isEqualTo(result);
  }

  @Test
  void a_result_lies_under_its_pipeline_its_item_and_the_model_that_answered() {
    assertThat(result(answered(new Decision.Accepted("fresh", 0.75))).objectKey())
        .isEqualTo("apple-desk/x-2fef1bcd1c1ca1f0ab6d5cc4d1b1d9e4/apples@3.json");
  }

  @Test
  void what_no_worker_wrote_is_refused_with_the_remedy() {
    assertThatThrownBy(() -> format.read("{\"hello\": 1}"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Only Discern's workers put objects into the results bucket.");
  }

  @Test
  void an_answer_without_its_scores_is_refused() {
    String json = format.write(result(answered(new Decision.Accepted("fresh", 0.75))));

    assertThatThrownBy(
            () -> format.read(json.replaceAll("\"decided\":\\{.*?\\]\\}", "\"decided\":null")))
        .hasMessageContaining("its outcome, answered, lacks what belongs to it");
  }

  private static Outcome.Answered answered(Decision decision) {
    ModelFacts model =
        new ModelFacts(
            "apples",
            3,
            new DecisionSettings(1.5, 0.5, Map.of("rotten", 0.9), 0.9, 0.2, null),
            new Provenance(
                Instant.parse("2026-11-20T10:00:00Z"),
                "discern",
                "sha256:1",
                "80/10/10",
                1,
                Map.of("epochs", "20"),
                Map.of("java", "17")));
    return new Outcome.Answered(
        model, new Decided(decision, SCORES), "640x480", new Answer.Timings(1, 2, 3));
  }

  private static Result result(Outcome outcome) {
    Instant now = Instant.parse("2026-11-20T12:00:00.123456Z");
    return new Result(
        new ItemId("x-2fef1bcd1c1ca1f0ab6d5cc4d1b1d9e4"),
        InboxKey.parse("apple-desk/käfer 100%.jpg"),
        "d41d8",
        80_000,
        "abc",
        outcome,
        new Work("host-1", 1, now, now, now, "0af7651916cd43dd8448eb211c80319c"));
  }
}
