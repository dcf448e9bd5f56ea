package dev.discern.app.access.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.refusal.Refusal;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(1_000);
  private final Secrets secrets = new Secrets(new SecureRandom());

  @Test
  void a_password_is_known_by_its_hash_which_says_how_it_was_made() {
    String hash = passwords.hash("correct horse");

    assertThat(hash).startsWith("{pbkdf2-sha256-600k}").doesNotContain("correct");
    assertThat(passwords.matches("correct horse", hash)).isTrue();
    assertThat(passwords.matches("Correct horse", hash)).isFalse();
    assertThat(passwords.matches("x".repeat(1_000_000), hash)).isFalse();
    assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
  }

  @Test
  void a_password_that_is_soon_guessed_is_refused() {
    assertThatThrownBy(() -> passwords.hash("secret"))
        .isInstanceOf(Refusal.class)
        .hasMessage("The password has 6 characters. Use 10 to 200.");
  }

  @Test
  void made_passwords_are_long_and_never_the_same() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      String password = secrets.password();
      assertThat(password).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
      assertThat(made.add(password)).isTrue();
    }
  }

  @Test
  void a_key_opens_its_own_hash_only_and_does_not_show_itself() {
    KeyText key = secrets.key();
    KeyText sent = KeyText.parse(key.written()).orElseThrow();

    assertThat(sent.opens(key.hash())).isTrue();
    assertThat(secrets.key().opens(key.hash())).isFalse();
    assertThat(key.toString()).doesNotContain(key.secret());
    assertThat(key.hash()).doesNotContain(key.secret());
    assertThat(KeyText.parse("dk_" + key.id())).isEmpty();
    assertThat(KeyText.parse(key.written() + "x")).isEmpty();
  }
}
