package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelinesCommandTest {
  private static final String RULES =
      """
      time-zone: Europe/Berlin
      pipelines:
        apple-desk:
          model: apples
          rules:
            - when: {decision: accepted, label: rotten, probability: ">= 0.9"}
              mail: {to: [buyer@example.org, boss@example.org], at-most: once per 10m, quiet: "22:00-06:00"}
            - when: {decision: accepted}
              file: {bucket: sorted, key: "{label}/{date}/{time}-{name}"}
            - when: {decision: uncertain}
              review: true
            - when: {decision: [accepted, refused]}
              mail: {to: chief@example.org, attach: none, digest: daily at 18:00}
            - webhook: {url: "https://example.org/hook", secret-env: HOOK_SECRET}
      """;

  @TempDir Path folder;
  private Path config;

  @BeforeEach
  void configure() throws IOException {
    config = Files.writeString(folder.resolve("discern.yaml"), RULES);
  }

  @Test
  void what_would_follow_is_told_rule_by_rule() {
    assertThat(
            rehearse(
                    "apple-desk",
                    "--label",
                    "rotten",
                    "--probability",
                    "0.93",
                    "--at",
                    "2026-11-20T23:15")
                .lines())
        .containsExactly(
            "apple-desk: rotten 93.00 % (photo.jpg), 2026-11-20 23:15:00 CET",
            "rules[0] mails buyer@example.org, boss@example.org \"apple-desk: rotten 93.00 %"
                + " (photo.jpg)\", with the photo attached. It goes out 2026-11-21 06:00:00 CET,"
                + " when the quiet hours end. Within 10m of another mail of this rule it waits, and"
                + " goes out with what comes until then.",
            "rules[1] files a copy as sorted/rotten/2026-11-20/23-15-00-photo.jpg, or under a name"
                + " near it when that is taken.",
            "rules[2] does not hold.",
            "rules[3] mails chief@example.org \"apple-desk: rotten 93.00 % (photo.jpg)\", without"
                + " the photo. It goes out with what else gathers until 2026-11-21 18:00:00 CET.",
            "rules[4] tells https://example.org/hook, signed with HOOK_SECRET.");
  }

  @Test
  void an_unsure_answer_goes_to_review_and_a_sure_one_by_day_is_mailed_at_once() {
    assertThat(rehearse("apple-desk", "--label", "rotten", "--decision", "uncertain").lines())
        .contains("rules[0] does not hold.", "rules[2] puts it into the review queue.");
    assertThat(rehearse("apple-desk", "--label", "rotten", "--at", "2026-11-20T11:00:00Z").out())
        .contains("with the photo attached. It goes out at once. Within 10m");
  }

  @Test
  void nothing_is_done_by_it() throws IOException {
    rehearse("apple-desk", "--label", "rotten");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(config);
    }
  }

  @Test
  void what_cannot_be_is_refused_with_the_remedy() {
    assertThat(rehearse("apple-desks", "--label", "x").err())
        .isEqualTo("apple-desks is no pipeline of the configuration. Did you mean apple-desk?\n");
    assertThat(rehearse("apple-desk").err())
        .isEqualTo("The command is wrong: a photo that is accepted has a label; name it.\n");
    assertThat(rehearse("apple-desk", "--label", "x", "--at", "noon").err())
        .isEqualTo(
            "The command is wrong: \"noon\" is no time; write it like 23:15 or"
                + " 2026-11-20T23:15.\n");
    assertThat(rehearse("apple-desk", "--decision", "refused", "--label", "x").err())
        .isEqualTo("The command is wrong: a photo that is refused has no label; leave it out.\n");
  }

  private Cli.Run rehearse(String... words) {
    List<Object> all = new ArrayList<>(List.of("pipelines", "try", "--config", config));
    all.addAll(List.of(words));
    return Cli.in(folder.resolve("home")).run(all.toArray());
  }
}
