package dev.discern.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.app.access.AccessMode;
import dev.discern.app.address.AddressRules;
import dev.discern.refusal.Refusal;
import dev.discern.serving.forgetting.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path folder;

  @Test
  void without_a_file_it_listens_to_this_machine_only() {
    Settings settings = read(Map.of(), null, null);
    assertThat(settings.server()).isEqualTo(new Settings.Server("127.0.0.1", 8080));
    assertThat(settings.home()).endsWith(Path.of(".discern"));
    assertThat(settings.image().limits().maxBytes()).isEqualTo(25_000_000);
  }

  @Test
  void the_command_line_comes_before_the_file_and_the_file_before_the_environment()
      throws IOException {
    Path file = write("home: /from/file");
    Map<String, String> environment = Map.of("DISCERN_HOME", "/from/environment");
    assertThat(read(environment, null, null).home()).isEqualTo(Path.of("/from/environment"));
    assertThat(read(environment, file, null).home()).isEqualTo(Path.of("/from/file"));
    assertThat(read(environment, file, Path.of("/from/words")).home())
        .isEqualTo(Path.of("/from/words"));
  }

  @Test
  void a_section_keeps_the_defaults_of_what_it_does_not_name() throws IOException {
    Settings settings =
        read(Map.of(), write("server: {port: 9000}\nimage: {max-bytes: 1MB}"), null);
    assertThat(settings.server()).isEqualTo(new Settings.Server("127.0.0.1", 9000));
    assertThat(settings.image().maxBytes().count()).isEqualTo(1_000_000);
    assertThat(settings.image().maxMegapixels()).isEqualTo(100);
  }

  @Test
  void storage_elsewhere_keeps_the_names_of_what_it_does_not_name() throws IOException {
    StorageSettings storage =
        read(Map.of(), write("storage: {region: eu-central-1, inbox: photos}"), null).storage();
    assertThat(storage.isEmbedded()).isFalse();
    assertThat(storage.inbox()).isEqualTo("photos");
    assertThat(storage.results()).isEqualTo("results");
    assertThat(read(Map.of(), null, null).storage().isEmbedded()).isTrue();
  }

  @Test
  void an_amount_of_bytes_may_be_a_plain_number() throws IOException {
    Settings settings = read(Map.of(), write("image: {max-bytes: 1000000}"), null);
    assertThat(settings.image().maxBytes()).isEqualTo(Bytes.parse("1 MB"));
  }

  @Test
  void the_ledger_is_in_the_home_unless_a_database_is_named() throws IOException {
    LedgerDatabase here = read(Map.of(), null, null).ledger();
    assertThat(here.url(Path.of("/home"))).isEqualTo("jdbc:h2:/home/ledger/ledger");
    assertThat(here.password()).isNull();

    Path file =
        write(
            "database: {url: 'jdbc:mariadb://db/discern', user: desk, password-env: DB_PASSWORD}");
    LedgerDatabase there = read(Map.of("DB_PASSWORD", "secret"), file, null).ledger();
    assertThat(there.url(Path.of("/home"))).isEqualTo("jdbc:mariadb://db/discern");
    assertThat(there.user()).isEqualTo("desk");
    assertThat(there.password()).isEqualTo("secret");
    assertThat(there.connections()).isEqualTo(10);

    LedgerDatabase without = read(Map.of(), file, null).ledger();
    assertThatThrownBy(without::password)
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "database.password-env names DB_PASSWORD, which is not set. Set it in the environment"
                + " to the password of desk.");
  }

  @Test
  void everything_is_kept_for_ever_unless_a_time_is_named() throws IOException {
    assertThat(read(Map.of(), null, null).retention().keeping()).isEqualTo(Keeping.FOR_EVER);
    assertThat(read(Map.of(), write("retention: {photos: 90d}"), null).retention().keeping())
        .isEqualTo(new Keeping(Duration.ofDays(90), null));

    Path wrong = write("retention: {photos: 90d, everything: 30d}");
    assertThatThrownBy(() -> read(Map.of(), wrong, null))
        .hasMessage(
            wrong
                + " is wrong at retention: photos are kept for 90d, and everything only for 30d; let"
                + " photos be the shorter one.");
    Path near = write("retention: {photo: 90d}");
    assertThatThrownBy(() -> read(Map.of(), near, null))
        .hasMessageContaining("has an unknown key, \"retention.photo\". Did you mean photos?");
  }

  @Test
  void photos_are_fetched_from_nowhere_unless_hosts_are_named() throws IOException {
    assertThat(read(Map.of(), null, null).addresses().rules()).isEqualTo(AddressRules.NONE);
    Path file =
        write(
            "addresses: {allow: [images.example.org, '*.shop.example.com'], private:"
                + " ['127.0.0.1:8080']}");
    assertThat(read(Map.of(), file, null).addresses().rules())
        .isEqualTo(
            new AddressRules(
                List.of("images.example.org", "*.shop.example.com"),
                false,
                Set.of("127.0.0.1:8080")));
    assertThat(read(Map.of(), write("addresses: {any-public: true}"), null).addresses().anyPublic())
        .isTrue();
  }

  @Test
  void addresses_that_cannot_be_are_refused() throws IOException {
    assertRefused("addresses: {alow: [a.org]}", "addresses.alow", "Did you mean allow?");
    assertRefused(
        "addresses: {allow: ['https://a.org/']}",
        "addresses.allow has \"https://a.org/\"; write it like images.example.org");
    assertRefused("addresses: {allow: ['*.*.org']}", "addresses.allow has \"*.*.org\"");
    assertRefused("addresses: {private: [127.0.0.1]}", "addresses.private has \"127.0.0.1\"");
    assertRefused("addresses: {private: ['a:99999']}", "addresses.private has \"a:99999\"");
  }

  @Test
  void what_only_the_serving_process_needs_to_know_is_named() throws IOException {
    Path file =
        write(
            """
            database: {url: 'jdbc:mariadb://db/discern', user: desk, password-env: DB_PASSWORD}
            mail: {host: smtp.example.org, from: d@example.org, user: d, password-env: SMTP_PASSWORD}
            pipelines:
              desk: {model: apples, rules: [{webhook: {url: 'https://a.example', secret-env: HOOK}}]}
            """);

    assertThat(read(Map.of(), file, null).secretNames())
        .containsExactlyInAnyOrder("DB_PASSWORD", "HOOK", "SMTP_PASSWORD");
    assertThat(read(Map.of(), null, null).secretNames()).isEmpty();
  }

  @Test
  void a_database_that_cannot_be_is_refused() throws IOException {
    assertRefused("database: {usr: x}", "database.usr", "Did you mean user?");
    assertRefused("database: {url: db.example.org}", "url is db.example.org; write it like");
    assertRefused("database: {user: desk}", "user and password-env belong to a url");
    assertRefused("database: {connections: 1}", "connections is 1; it is 2 to 200");
  }

  @Test
  void an_unknown_key_is_answered_with_the_one_that_was_meant() throws IOException {
    assertRefused("server: {prot: 80}", "server.prot", "Did you mean port?");
    assertRefused("imgae: {}", "imgae", "Did you mean image?");
    assertRefused(
        "image: {max-megapixel: 5}", "image.max-megapixel", "Did you mean max-megapixels?");
  }

  @Test
  void nonsense_is_refused_with_its_place() throws IOException {
    assertRefused("server: {port: abc}", "server.port", "abc");
    assertRefused("server: {port: 70000}", "server", "70000");
    assertRefused("image: {max-bytes: 25XB}", "image.max-bytes", "25MB");
    assertRefused("server: [", "line", "");
    assertRefused("image: {max-bytes: 3GB}", "image", "max-bytes is 3000000000");
    assertRefused("image: {max-bytes: 0}", "image", "max-bytes is 0");
    assertRefused("image: {max-megapixels: 0}", "image", "max-megapixels 0");
    assertRefused("port=9000", "has no keys");
    assertRefused("- server", "has no keys");
  }

  @Test
  void who_is_let_in_can_be_said() throws IOException {
    Settings.Access access =
        read(Map.of(), write("access: {mode: users, address: 'https://desk.example.org'}"), null)
            .access();
    assertThat(access.mode()).isEqualTo(AccessMode.USERS);
    assertThat(access.address()).hasHost("desk.example.org");
    assertThat(read(Map.of(), null, null).access().mode()).isNull();
    assertRefused("access: {mode: closed}", "access.mode", "\"closed\" is neither open nor users");
    assertRefused("access: {address: desk}", "access", "https://desk.example.org");
    assertRefused("access: {modes: open}", "access.modes", "Did you mean mode?");
  }

  @Test
  void a_port_that_is_none_is_refused_on_the_command_line_too() {
    Settings settings = read(Map.of(), null, null);
    assertThatThrownBy(() -> settings.with(null, 99_999))
        .isInstanceOf(Refusal.class)
        .hasMessage("The command is wrong: server.port is 99999; a port is 0 to 65535.");
  }

  @Test
  void a_storage_of_its_own_keeps_the_names_that_it_does_not_change() throws IOException {
    StorageSettings storage =
        read(
                Map.of(),
                write("storage: {region: eu-central-1, inbox: photos-in, readable: [archive]}"),
                null)
            .storage();
    assertThat(storage.isEmbedded()).isFalse();
    assertThat(storage.inbox()).isEqualTo("photos-in");
    assertThat(storage.results()).isEqualTo("results");
    assertThat(storage.readable()).containsExactly("archive");
    assertThat(storage.uploadWithin()).isEqualTo(Span.parse("6h"));
    assertThat(read(Map.of(), null, null).storage().isEmbedded()).isTrue();
    assertThat(read(Map.of(), null, null).storage().readable()).isEmpty();
    assertRefused("storage: {readable: [inbox]}", "storage", "which Discern writes itself");
    assertRefused("storage: {upload-within: 8d}", "storage", "upload-within is 1m to 7d");
    assertRefused("storage: {upload-withn: 8d}", "storage.upload-withn", "Did you mean");
  }

  @Test
  void an_empty_file_changes_nothing() throws IOException {
    assertThat(read(Map.of(), write(""), null).server().port()).isEqualTo(8080);
  }

  @Test
  void a_missing_file_is_refused() {
    assertThatThrownBy(() -> read(Map.of(), folder.resolve("none.yaml"), null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("none.yaml cannot be read");
  }

  private void assertRefused(String yaml, String... words) throws IOException {
    Path file = write(yaml);
    assertThatThrownBy(() -> read(Map.of(), file, null))
        .isInstanceOf(Refusal.class)
        .message()
        .contains(words);
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("discern.yaml"), yaml);
  }

  private static Settings read(Map<String, String> environment, Path file, Path home) {
    return new SettingsReader(environment).read(file, home);
  }
}
