package dev.discern.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.app.mail.MailServer;
import dev.discern.refusal.Refusal;
import dev.discern.serving.delivery.filing.KeyTemplate;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.pacing.Digest;
import dev.discern.serving.delivery.pacing.Pacing;
import dev.discern.serving.delivery.pacing.QuietHours;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Comparison;
import dev.discern.serving.delivery.pipeline.Condition;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Rule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelinesInYamlTest {
  /** As the documentation has it. */
  private static final String DESK =
      """
      pipelines:
        apple-desk:
          model: apples
          rules:
            - when: {decision: accepted, label: rotten, probability: ">= 0.9"}
              mail: {to: [buyer@example.org], attach: photo, at-most: once per 10m}
            - when: {decision: accepted}
              file: {bucket: sorted, key: "{label}/{date}/{time}-{name}"}     # renamed to its class, never overwriting
            - when: {decision: uncertain}
              review: true
            - webhook: {url: https://example.org/hook, secret-env: HOOK_SECRET}            # CloudEvents 1.0, signed
      """;

  @TempDir Path folder;

  @Test
  void the_example_of_the_documentation_is_read() throws IOException {
    Pacing pacing = new Pacing(Duration.ofMinutes(10), null, null);
    assertThat(read(DESK, Map.of()).pipelines().all())
        .containsExactly(
            new Pipeline(
                "apple-desk",
                "apples",
                List.of(
                    new Rule(
                        new Condition(
                            Set.of("accepted"), Set.of("rotten"), Comparison.parse(">= 0.9")),
                        List.of(
                            new Action.Mail(List.of("buyer@example.org"), Attach.PHOTO, pacing))),
                    new Rule(
                        new Condition(Set.of("accepted"), Set.of(), null),
                        List.of(
                            new Action.FileAway(
                                "sorted", new KeyTemplate("{label}/{date}/{time}-{name}")))),
                    new Rule(
                        new Condition(Set.of("uncertain"), Set.of(), null),
                        List.of(new Action.Review())),
                    new Rule(
                        Condition.ALWAYS,
                        List.of(
                            new Action.Webhook(
                                URI.create("https://example.org/hook"), "HOOK_SECRET", false))))));
  }

  @Test
  void what_is_left_out_has_defaults_and_one_need_not_be_a_list() throws IOException {
    String yaml =
        rule(
            "mail: {to: Anna <anna@example.org>, digest: daily at 18:00, quiet: '22:00-6:00'}, file: {}");
    Rule rule = read(yaml, Map.of()).pipelines().all().get(0).rules().get(0);
    Pacing pacing =
        new Pacing(
            null,
            new Digest(Duration.ofDays(1), LocalTime.of(18, 0)),
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0)));
    assertThat(rule.when()).isEqualTo(Condition.ALWAYS);
    assertThat(rule.then())
        .containsExactly(
            new Action.Mail(List.of("Anna <anna@example.org>"), Attach.PHOTO, pacing),
            new Action.FileAway("sorted", new KeyTemplate("{label}/{date}/{time}-{name}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mial: {to: a@b.org} | has an unknown key, \"pipelines.desk.rules[0].mial\". Did you mean mail?",
        "mail: {too: a@b.org} | has an unknown key, \"pipelines.desk.rules[0].mail.too\". Did you mean to?",
        "when: {desicion: accepted}, review: true | has an unknown key, \"pipelines.desk.rules[0].when.desicion\". Did you mean decision?",
        "when: {decision: acepted}, review: true | is wrong at pipelines.desk.rules[0].when: \"acepted\" is no decision. Did you mean accepted?",
        "when: {probability: 0.9}, review: true | is wrong at pipelines.desk.rules[0].when: \"0.9\" compares nothing; write it like \">= 0.9\".",
        "when: {probability: '>= 90'}, review: true | is wrong at pipelines.desk.rules[0].when: 90.0 is no probability; one is from 0 to 1.",
        "when: {decision: accepted} | is wrong at pipelines.desk.rules[0]: the rule does nothing; give it mail, file, review: true or webhook.",
        "review: false | is wrong at pipelines.desk.rules[0]: the rule does nothing; give it mail, file, review: true or webhook.",
        "mail: {} | is wrong at pipelines.desk.rules[0].mail: to is missing; name whom to write to, such as to: [buyer@example.org].",
        "mail: {to: buyer} | is wrong at pipelines.desk.rules[0].mail: \"buyer\" is no mail address; write it like buyer@example.org.",
        "mail: {to: a@b.org, attach: foto} | is wrong at pipelines.desk.rules[0].mail: attach is \"foto\", which is none. Did you mean photo?",
        "mail: {to: a@b.org, at-most: 10m} | is wrong at pipelines.desk.rules[0].mail: at-most has \"10m\", which is not understood; write it like once per 10m.",
        "mail: {to: a@b.org, at-most: once per while} | is wrong at pipelines.desk.rules[0].mail: \"while\" is no length of time; write it like 90s, 10m, 2h or 3d.",
        "mail: {to: a@b.org, quiet: 22-25} | is wrong at pipelines.desk.rules[0].mail: quiet has \"22\", which is not understood; write it like 18:00.",
        "file: {bucket: Sorted} | is wrong at pipelines.desk.rules[0].file: Bucket \"Sorted\" is not a bucket's name. Use 3 to 63 lower-case letters, digits, dots and hyphens.",
        "file: {key: '{lable}'} | is wrong at pipelines.desk.rules[0].file: {lable} is nothing that a key can hold. Did you mean label?",
        "webhook: {url: 'https://example.org'} | is wrong at pipelines.desk.rules[0].webhook: secret-env is missing; name the environment variable that holds the secret, such as HOOK_SECRET: every message is signed with it.",
        "webhook: {url: 'http://example.org', secret-env: S} | is wrong at pipelines.desk.rules[0].webhook: url is http://example.org; write it like https://example.org/discern, without a user (http only with allow-private: true).",
      })
  void what_cannot_be_is_refused_at_its_place_with_the_remedy(String rule, String message)
      throws IOException {
    assertRefused(rule(rule), message);
  }

  @Test
  void a_pipeline_that_is_none_is_refused() throws IOException {
    assertRefused(
        "pipelines: {desk: {rules: []}}",
        "is wrong at pipelines.desk: model is missing; name the model that answers, such as model: apples.");
    assertRefused(
        "pipelines: {desk: {model: apples@3}}",
        "is wrong at pipelines.desk: model is apples@3; a pipeline is answered by the live version, so name only apples.");
    assertRefused(
        "pipelines: {desk: }",
        "is wrong at pipelines.desk: it is empty; name its model, such as model: apples.");
    assertRefused(
        "pipelines: {a/b: {model: apples}}",
        "is wrong at pipelines: \"a/b\" is no pipeline's name; use 1 to 63 letters, digits, dots, hyphens and underscores, a letter or digit first.");
    assertRefused(
        "time-zone: Berlin",
        "is wrong at time-zone: \"Berlin\" is none; write it like Europe/Berlin.");
  }

  @Test
  void a_mail_server_has_usual_ports_and_its_password_from_the_environment() throws IOException {
    String yaml =
        "mail: {host: smtp.example.org, user: discern, password-env: SECRET, from: Desk <desk@example.org>}";
    MailServer server = read(yaml, Map.of("SECRET", "pass")).mailServer().orElseThrow();
    assertThat(server.port()).isEqualTo(587);
    assertThat(server.encryption()).isEqualTo(MailServer.Encryption.STARTTLS);
    assertThat(server.login()).isEqualTo(new MailServer.Login("discern", "pass"));
    assertThat(server.login().toString()).doesNotContain("pass");
    assertThat(server.from().getAddress()).isEqualTo("desk@example.org");
    DeliverySettings without = read(yaml, Map.of());
    assertThatThrownBy(without::mailServer)
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "mail.password-env names SECRET, which is not set. Set it in the environment to the password of discern.");
    assertThat(read("", Map.of()).mailServer()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "host: smtp.example.org | from is missing; write it like from: discern@example.org.",
        "hots: smtp.example.org | has an unknown key",
        "host: a.org, from: b@a.org, port: 70000 | port is 70000; a port is 1 to 65535.",
        "host: a.org, from: b@a.org, encryption: ssl | encryption is \"ssl\", which is none. There is none, starttls, tls.",
        "host: a.org, from: b@a.org, user: x | password-env is missing; user and password-env belong together.",
        "host: a.org, from: b@a.org, user: x, password-env: P, encryption: none | encryption is none, so that the password would go out readable; use starttls or tls.",
        "host: a.org, from: nobody | \"nobody\" is no mail address"
      })
  void a_mail_server_that_cannot_be_is_refused(String keys, String message) throws IOException {
    String expected = message.startsWith("has") ? message : "is wrong at mail: " + message;
    assertRefused("mail: {" + keys + "}", expected);
  }

  @Test
  void secrets_come_from_the_environment() throws IOException {
    assertThat(read(DESK, Map.of("HOOK_SECRET", "whsec_c2VjcmV0")).secrets())
        .containsExactly(Map.entry("HOOK_SECRET", "whsec_c2VjcmV0"));
    DeliverySettings without = read(DESK, Map.of());
    assertThatThrownBy(without::secrets)
        .hasMessage(
            "secret-env HOOK_SECRET is not set. Set this environment variable to the secret of its webhook.");
    DeliverySettings broken = read(DESK, Map.of("HOOK_SECRET", "whsec_?"));
    assertThatThrownBy(broken::secrets).hasMessageContaining("no base64 follows");
  }

  @Test
  void nothing_is_filed_into_a_bucket_that_discern_reads_from() throws IOException {
    assertThat(read(DESK, Map.of()).filingBuckets(List.of("inbox"))).containsExactly("sorted");
    DeliverySettings loop = read(rule("file: {bucket: inbox}"), Map.of());
    assertThatThrownBy(() -> loop.filingBuckets(List.of("inbox", "results")))
        .hasMessage(
            "A rule that files into the bucket inbox would have Discern take its own copies for new photos. Name another bucket.");
  }

  @Test
  void the_time_zone_is_this_machines_unless_it_is_named() throws IOException {
    assertThat(read("time-zone: Europe/Berlin", Map.of()).zone())
        .isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(read("", Map.of()).zone()).isEqualTo(ZoneId.systemDefault());
  }

  private static String rule(String keys) {
    return "pipelines: {desk: {model: apples, rules: [{" + keys + "}]}}";
  }

  private void assertRefused(String yaml, String message) throws IOException {
    assertThatThrownBy(() -> read(yaml, Map.of()))
        .isInstanceOf(Refusal.class)
        .message()
        .startsWith(folder.resolve("discern.yaml") + " " + message);
  }

  private DeliverySettings read(String yaml, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("discern.yaml"), yaml);
    return new SettingsReader(environment).read(file, null).delivery();
  }
}
