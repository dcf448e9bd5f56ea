package dev.discern.app.access.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.app.access.AccountBook;
import dev.discern.app.access.ApiKey;
import dev.discern.app.access.Role;
import dev.discern.app.access.Scope;
import dev.discern.app.access.User;
import dev.discern.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileAccountsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path home;

  @Test
  void users_and_keys_are_there_for_the_next_process() {
    ApiKey key =
        new ApiKey("0123456789ab", "camera", Set.of(Scope.PREDICT), "h", "ann", NOON, null);
    accounts().change(book -> book.with(user("Ölga")).with(key).revoking("camera", NOON));

    AccountBook read = accounts().read();

    assertThat(read.user("ölga")).contains(user("Ölga"));
    assertThat(read.key("0123456789ab").orElseThrow().revokedAt()).isEqualTo(NOON);
  }

  @Test
  void a_change_of_another_process_is_seen_by_the_next_reader() {
    FileAccounts mine = accounts();
    mine.change(book -> book.with(user("ann")));
    assertThat(mine.read().users()).hasSize(1);

    accounts().change(book -> book.with(user("bob")));

    assertThat(mine.read().users()).hasSize(2);
  }

  @Test
  void only_the_owner_may_read_what_is_kept() throws IOException {
    accounts().change(book -> book.with(user("ann")));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder().resolve("accounts.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void no_change_is_lost_among_many_at_once() throws InterruptedException, ExecutionException {
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    List<Future<?>> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String name = "user" + i;
      changes.add(crowd.submit(() -> accounts().change(book -> book.with(user(name)))));
    }
    for (Future<?> change : changes) {
      change.get();
    }
    crowd.shutdown();

    assertThat(accounts().read().users()).hasSize(40);
  }

  @Test
  void a_change_that_is_refused_leaves_the_book_as_it_was() {
    accounts().change(book -> book.with(user("ann")));

    assertThatThrownBy(() -> accounts().change(book -> book.without("ann")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is the only admin");
    assertThat(accounts().read().users()).containsExactly(user("ann"));
  }

  @Test
  void a_file_that_is_no_book_lets_nobody_in_and_says_what_to_do() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("accounts.json"), "{\"users\":[{}]}");

    assertThatThrownBy(() -> accounts().read())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("accounts.json cannot be understood. Put back a copy of it");
  }

  private FileAccounts accounts() {
    return new FileAccounts(folder());
  }

  private Path folder() {
    return home.resolve("access");
  }

  private static User user(String name) {
    return new User(name, Role.ADMIN, "hash", NOON);
  }
}
