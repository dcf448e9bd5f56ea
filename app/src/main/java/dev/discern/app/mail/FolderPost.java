package dev.discern.app.mail;

import dev.discern.serving.delivery.courier.Attempt;
import dev.discern.serving.delivery.mail.Letter;
import dev.discern.serving.delivery.mail.Post;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.ledger.item.ItemId;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps letters as {@code .eml} files where no mail server is configured; the same letter again is
 * the same file.
 */
public final class FolderPost implements Post {
  private final Path folder;
  private final LetterWriter writer;
  private final InternetAddress from;
  private final Predicate<ItemId> forgotten;

  /**
   * @param forgotten whether a photo is forgotten by now
   */
  public FolderPost(
      Path folder, LetterWriter writer, InternetAddress from, Predicate<ItemId> forgotten) {
    this.folder = folder;
    this.writer = writer;
    this.from = from;
    this.forgotten = forgotten;
  }

  @Override
  public Attempt send(Letter letter) {
    Path file = folder.resolve(letter.id() + MailFolder.ENDING);
    try {
      Set<Occasion> there = writer.there(letter);
      keep(writer.write(letter, from, Session.getInstance(new Properties())), file);
      return stays(file, letter, there)
          ? new Attempt.Delivered(MailFolder.outcome(letter.id()))
          : new Attempt.RetryLater("A photo was deleted while its letter was written.", null);
    } catch (IOException | MessagingException e) {
      return new Attempt.RetryLater("%s cannot be written: %s.".formatted(file, e), null);
    }
  }

  /**
   * Removes a letter again whose photos were deleted while it was written, or are forgotten by now:
   * whoever forgot one may have looked for the letter before it was there.
   *
   * @param before whose photos were there when it was begun
   */
  private boolean stays(Path file, Letter letter, Set<Occasion> before) throws IOException {
    boolean stays = false;
    try {
      stays = writer.there(letter).containsAll(before) && noneForgotten(letter);
      return stays;
    } finally {
      if (!stays) {
        Files.deleteIfExists(file);
      }
    }
  }

  private boolean noneForgotten(Letter letter) {
    return letter.occasions().stream().map(Occasion::item).noneMatch(forgotten);
  }

  /** Whole or not at all. */
  private void keep(MimeMessage message, Path file) throws IOException, MessagingException {
    Files.createDirectories(folder);
    Path part = file.resolveSibling(file.getFileName() + MailFolder.PART);
    try (OutputStream out = Files.newOutputStream(part)) {
      message.writeTo(out);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
