package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessCommandsTest {
  @TempDir Path home;

  @Test
  void a_user_is_added_with_a_password_that_is_shown_once() throws Exception {
    Cli.Run added = cli().run("users", "add", "ann", "--role", "admin");
    assertThat(added.exitCode()).as(added.err()).isZero();
    assertThat(added.out())
        .startsWith("ann may log in as admin.\nPassword, shown this once: ")
        .matches(Pattern.compile(".*: ([a-z2-9]{5}-){3}[a-z2-9]{5}\n", Pattern.DOTALL));

    String password = added.lines().get(1).replaceFirst(".*: ", "");
    assertThat(Files.readString(home.resolve("access/accounts.json"))).doesNotContain(password);
    assertThat(cli().run("users", "list").out())
        .startsWith("ann ")
        .contains("admin")
        .doesNotContain("pbkdf2");
  }

  @Test
  void a_chosen_password_comes_from_the_input_and_is_not_shown() {
    byte[] typed = "correct horse\n".getBytes(StandardCharsets.UTF_8);
    Cli.Run added = cli().reading(typed).run("users", "add", "ann", "--password-stdin");
    assertThat(added.out()).isEqualTo("ann may log in as viewer.\n");

    byte[] easy = "easy".getBytes(StandardCharsets.UTF_8);
    Cli.Run refused = cli().reading(easy).run("users", "password", "ann", "--password-stdin");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).isEqualTo("The password has 4 characters. Use 10 to 200.\n");
  }

  @Test
  void what_cannot_be_is_refused_with_the_remedy() {
    cli().run("users", "add", "ann", "--role", "admin");
    assertRefused(
        3, "\"amdin\" is no role. Did you mean admin?", "users", "add", "b", "--role", "amdin");
    assertRefused(3, "Ann is a user already.", "users", "add", "Ann");
    assertRefused(3, "\"-x y\" cannot be a user's name.", "users", "add", "--", "-x y");
    assertRefused(3, "ann is the only admin. Add another first", "users", "remove", "ann");
    assertRefused(4, "anne is no user here. Did you mean ann?", "users", "password", "anne");
    assertRefused(
        3,
        "\"predct\" is no scope. Did you mean predict?",
        "keys",
        "create",
        "k",
        "--scopes",
        "predct");
    assertRefused(4, "nothing is no key here.", "keys", "revoke", "nothing");
  }

  @Test
  void a_key_is_made_listed_and_revoked_and_the_trail_tells_it() throws Exception {
    Cli.Run made = cli().run("keys", "create", "line camera", "--scopes", "predict,jobs");
    String key = made.lines().get(1);
    assertThat(key).matches("dk_[0-9a-f]{12}_[A-Za-z0-9]{43}");
    assertThat(Files.readString(home.resolve("access/accounts.json")))
        .doesNotContain(key.substring(16));

    assertThat(cli().run("keys", "revoke", "line camera").out())
        .isEqualTo("line camera is revoked.\n");

    assertThat(cli().run("keys", "list").out())
        .contains("line camera", "predict,jobs", "revoked 20")
        .doesNotContain(key.substring(16));
    assertThat(cli().run("trail", "--last", "2").lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("key revoked", "line camera", "terminal"),
            line -> assertThat(line).contains("key made", "line camera", "terminal"));
  }

  private void assertRefused(int exitCode, String words, Object... command) {
    Cli.Run run = cli().run(command);
    assertThat(run.err()).startsWith(words);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  private Cli cli() {
    return Cli.in(home);
  }
}
