package dev.discern.serving.delivery;

import static dev.discern.serving.delivery.occasion.Photos.ROTTEN;
import static dev.discern.serving.delivery.occasion.Photos.accepted;
import static dev.discern.serving.delivery.occasion.Photos.found;
import static dev.discern.serving.delivery.occasion.Photos.outOfDomain;
import static dev.discern.serving.delivery.occasion.Photos.refused;
import static dev.discern.serving.delivery.occasion.Photos.uncertain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.serving.delivery.filing.KeyTemplate;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.order.OrderFormat;
import dev.discern.serving.delivery.pacing.Digest;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Comparison;
import dev.discern.serving.delivery.pipeline.Condition;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.serving.delivery.pipeline.Rule;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.Work;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** The example that the documentation gives. */
  private static final Pipeline DESK =
      new Pipeline(
          "apple-desk",
          "apples",
          List.of(
              new Rule(
                  new Condition(Set.of("accepted"), Set.of("rotten"), Comparison.parse(">= 0.9")),
                  List.of(mail(new Pacing(Duration.ofMinutes(10), null, null)))),
              new Rule(
                  new Condition(Set.of("accepted"), Set.of(), null),
                  List.of(new Action.FileAway("sorted", new KeyTemplate("{label}/{name}")))),
              new Rule(
                  new Condition(Set.of("uncertain"), Set.of(), null), List.of(new Action.Review())),
              new Rule(
                  Condition.ALWAYS,
                  List.of(
                      new Action.Webhook(
                          URI.create("https://example.org"), "HOOK_SECRET", false)))));

  @Test
  void every_rule_that_holds_is_applied_in_order() {
    assertThat(kinds(consequences(ROTTEN))).containsExactly("mail", "file", "webhook");
    assertThat(kinds(consequences(found("a.jpg", accepted("fresh", 0.99)))))
        .containsExactly("file", "webhook");
    assertThat(kinds(consequences(found("a.jpg", accepted("rotten", 0.8)))))
        .containsExactly("file", "webhook");
    assertThat(kinds(consequences(found("a.jpg", refused())))).containsExactly("webhook");
  }

  @Test
  void only_what_a_rule_says_is_looked_at_by_a_person() {
    assertThat(consequences(found("a.jpg", uncertain("rotten", 0.5))).review()).isTrue();
    assertThat(consequences(found("a.jpg", outOfDomain())).review()).isFalse();
    assertThat(consequences(ROTTEN).review()).isFalse();
  }

  @Test
  void the_same_result_causes_the_same_notices_however_late() {
    List<NewNotice> first = consequences(ROTTEN).notices();
    List<NewNotice> again = rules(DESK).of(DESK, ROTTEN, NOW.plus(Duration.ofDays(1))).notices();
    assertThat(again)
        .extracting(NewNotice::id)
        .isEqualTo(first.stream().map(NewNotice::id).toList());
    assertThat(first).extracting(NewNotice::id).doesNotHaveDuplicates();
    assertThat(first.get(0).id()).matches("n[0-9a-f]{32}");
    assertThat(first.get(0).topic()).isEqualTo("apple-desk/rules[0]/mail");
  }

  @Test
  void another_model_version_causes_notices_of_its_own() {
    Occasion other =
        found(
            "IMG 4053.jpg",
            new dev.discern.serving.delivery.occasion.Finding(
                "accepted", "rotten", 0.974, List.of(), "apples@4", null));
    assertThat(consequences(other).notices().get(0).id())
        .isNotEqualTo(consequences(ROTTEN).notices().get(0).id());
  }

  @Test
  void an_order_says_all_that_its_sink_needs() {
    List<NewNotice> notices = consequences(ROTTEN).notices();
    assertThat(notices.get(1).order()).contains("bucket=sorted", "key=rotten/IMG 4053.jpg");
    assertThat(notices.get(2).order()).contains("secret=HOOK_SECRET");
  }

  @Test
  void a_digest_is_due_at_its_next_time_and_all_else_at_once() {
    Pacing hourly = new Pacing(null, new Digest(Duration.ofHours(1), LocalTime.MIDNIGHT), null);
    Pipeline digests =
        new Pipeline("d", "apples", List.of(new Rule(Condition.ALWAYS, List.of(mail(hourly)))));
    assertThat(rules(digests).of(digests, ROTTEN, NOW.plusSeconds(60)).notices().get(0).dueAt())
        .isEqualTo(Instant.parse("2026-11-20T13:00:00Z"));
    assertThat(consequences(ROTTEN).notices()).extracting(NewNotice::dueAt).containsOnly(NOW);
  }

  @Test
  void a_result_is_judged_by_the_pipeline_of_its_folder() {
    assertThat(rules(DESK).of(refusedIn("apple-desk/a.jpg"), NOW).notices())
        .extracting(NewNotice::kind)
        .containsExactly("webhook");
    assertThat(rules(DESK).of(refusedIn("another/a.jpg"), NOW)).isEqualTo(Consequences.NONE);
    assertThat(rules(DESK).of(refusedIn("a.jpg"), NOW)).isEqualTo(Consequences.NONE);
  }

  @Test
  void a_pipeline_has_a_name_that_a_folder_can_have() {
    assertThatThrownBy(() -> new Pipeline("apple desk/1", "apples", List.of()))
        .hasMessageStartingWith("\"apple desk/1\" is no pipeline's name");
  }

  private static Result refusedIn(String key) {
    return new Result(
        new ItemId("x-1"),
        InboxKey.parse(key),
        "\"etag\"",
        0,
        null,
        new Outcome.Refused("photo-empty", "The photo is empty."),
        new Work("worker", 1, NOW, NOW, NOW, "0".repeat(32)));
  }

  private static Action.Mail mail(Pacing pacing) {
    return new Action.Mail(List.of("buyer@example.org"), Attach.PHOTO, pacing);
  }

  private static Consequences consequences(Occasion occasion) {
    return rules(DESK).of(DESK, occasion, NOW);
  }

  private static List<String> kinds(Consequences consequences) {
    return consequences.notices().stream().map(NewNotice::kind).toList();
  }

  private static PipelineRules rules(Pipeline pipeline) {
    return new PipelineRules(new Pipelines(List.of(pipeline)), new AsText(), ZoneOffset.UTC);
  }

  /** Writes what records say of themselves. */
  private static final class AsText implements OrderFormat {
    @Override
    public String write(Order order) {
      return order.toString();
    }

    @Override
    public Order read(String kind, String text) {
      throw new UnsupportedOperationException();
    }
  }
}
