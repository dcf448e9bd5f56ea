package dev.discern.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.testkit.ledger.SampleResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptMailsTest {
  @TempDir Path folder;

  @Test
  void a_letter_about_many_photos_goes_as_its_outcome_says() throws IOException {
    lies("d1.eml", "n2.eml");

    forget(notice("n1", "mail", MailFolder.outcome("d1")));

    assertThat(folder).isDirectoryNotContaining("glob:**d1.eml");
    assertThat(folder).isDirectoryContaining("glob:**n2.eml");
  }

  @Test
  void a_letter_goes_that_is_kept_before_the_ledger_hears_of_it() throws IOException {
    lies("n1.eml");

    forget(notice("n1", "mail", null));

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_letter_goes_that_is_half_written() throws IOException {
    lies("n1.eml.part");

    forget(notice("n1", "mail", "The disk is full."));

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void notices_of_other_kinds_have_no_letters() throws IOException {
    lies("n1.eml");

    forget(notice("n1", "webhook", null));

    assertThat(folder).isDirectoryContaining("glob:**n1.eml");
  }

  private void lies(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "Subject: apples");
    }
  }

  private void forget(Notice notice) {
    new KeptMails(new MailFolder(folder)).remove(SampleResults.item(1, 1), List.of(notice));
  }

  private static Notice notice(String id, String kind, @Nullable String outcome) {
    return new Notice(
        new NewNotice(id, kind, "apple-desk 1", "{}", SampleResults.NOW),
        SampleResults.item(1, 1).id(),
        SampleResults.NOW,
        SampleResults.NOW,
        1,
        outcome,
        null,
        null);
  }
}
