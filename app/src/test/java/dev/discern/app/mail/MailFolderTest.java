package dev.discern.app.mail;

import static dev.discern.app.delivery.Occasions.rotten;
import static dev.discern.app.mail.SampleLetters.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.app.delivery.Occasions;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.ledger.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFolderTest {
  @TempDir Path home;
  private Path folder;
  private MailFolder kept;
  private FolderPost post;
  private final Set<ItemId> forgotten = new HashSet<>();

  @BeforeEach
  void open() {
    folder = home.resolve("mail");
    kept = new MailFolder(folder);
    post =
        new FolderPost(
            folder, new SampleLetters().writer(null), SampleLetters.from(), forgotten::contains);
  }

  @Test
  void without_a_mail_server_a_letter_is_kept_to_be_looked_at() {
    assertThat(post.send(about("n1", "苹果.jpg")))
        .isEqualTo(new Attempt.Delivered("Kept as n1.eml, because no mail server is configured."));
    MailFolder.Kept one = kept.list(10).get(0);
    assertThat(one.id()).isEqualTo("n1");
    assertThat(one.to()).isEqualTo("buyer@example.org");
    assertThat(one.subject()).isEqualTo("apple-desk: rotten 97.40 % (苹果.jpg)");
    assertThat(new String(kept.open("n1").orElseThrow(), StandardCharsets.UTF_8))
        .contains("Message-ID: <n1@example.org>");
  }

  @Test
  void the_same_letter_again_is_the_same_file() {
    post.send(about("n1", "a.jpg"));
    post.send(about("n1", "a.jpg"));
    assertThat(kept.list(10)).hasSize(1);
  }

  @Test
  void the_newest_come_first_and_no_more_than_asked_for() throws Exception {
    for (int number = 1; number <= 3; number++) {
      post.send(about("n" + number, "a.jpg"));
      Files.setLastModifiedTime(
          folder.resolve("n" + number + ".eml"), FileTime.from(Instant.ofEpochSecond(number)));
    }
    assertThat(kept.list(2)).extracting(MailFolder.Kept::id).containsExactly("n3", "n2");
  }

  @Test
  void a_letter_that_is_removed_while_they_are_listed_is_left_out() throws Exception {
    post.send(about("n1", "a.jpg"));
    Files.createSymbolicLink(folder.resolve("n2.eml"), folder.resolve("gone"));

    assertThat(kept.list(10)).extracting(MailFolder.Kept::id).containsExactly("n1");
  }

  @Test
  void what_is_no_letter_is_not_opened() {
    assertThat(kept.list(10)).isEmpty();
    assertThat(kept.open("n9")).isEmpty();
    assertThat(kept.open("../discern")).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_is_tried_again() throws Exception {
    Files.writeString(folder, "a file where the folder should be");
    assertThat(post.send(about("n1", "a.jpg"))).isInstanceOf(Attempt.RetryLater.class);
  }

  @Test
  void a_letter_whose_photo_is_deleted_while_it_is_written_is_not_kept() {
    SampleLetters samples = new SampleLetters();
    Occasion secret = samples.photo("secret.jpg", 1_000, rotten());
    Previews deleting =
        photo -> {
          samples.store.delete(new ObjectKey("inbox", secret.photo().key()));
          return SampleLetters.PREVIEWS.jpeg(photo);
        };
    post =
        new FolderPost(
            folder, samples.writer(null, deleting), SampleLetters.from(), forgotten::contains);
    Letter letter = letter("n1", Attach.PHOTO, secret);

    assertThat(post.send(letter)).isInstanceOf(Attempt.RetryLater.class);
    assertThat(folder).isEmptyDirectory();
    assertThat(post.send(letter)).isInstanceOf(Attempt.Delivered.class);
  }

  @Test
  void a_letter_that_is_written_after_its_photo_was_forgotten_is_not_kept() {
    Letter letter = about("n1", "secret.jpg");
    forgotten.add(letter.occasions().get(0).item());

    assertThat(post.send(letter)).isInstanceOf(Attempt.RetryLater.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_letter_of_which_nobody_knows_whether_its_photo_is_still_there_is_not_kept() {
    SampleLetters samples = new SampleLetters();
    Occasion photo = samples.photo("a.jpg", 1_000, rotten());
    Previews failing =
        bytes -> {
          samples.store.down(true);
          return SampleLetters.PREVIEWS.jpeg(bytes);
        };
    post =
        new FolderPost(
            folder, samples.writer(null, failing), SampleLetters.from(), forgotten::contains);

    assertThatThrownBy(() -> post.send(letter("n1", Attach.PHOTO, photo)))
        .isInstanceOf(ObjectStoreUnavailable.class);
    assertThat(folder).isEmptyDirectory();
  }

  private static Letter about(String id, String photo) {
    return letter(id, Attach.NONE, Occasions.of(photo, rotten()));
  }
}
