package dev.discern.app.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters that {@link FolderPost} kept, to be looked at. Safe for any number of threads. */
public final class MailFolder {
  static final String ENDING = ".eml";

  /** What a letter's file ends with besides while it is written. */
  static final String PART = ".part";

  private static final Pattern KEPT = Pattern.compile("Kept as ([a-z0-9]{1,64})\\.eml,.*");

  private final Path folder;

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A letter that was kept.
   *
   * @param id to open it by
   */
  public record Kept(String id, String to, String subject, Instant keptAt) {}

  /** The newest letters, the newest first; others may keep and remove letters meanwhile. */
  public List<Kept> list(int max) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .flatMap(file -> Dated.of(file).stream())
          .sorted(Comparator.comparing(Dated::written).reversed())
          .flatMap(letter -> kept(letter).stream())
          .limit(max)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said of a letter that is kept here. */
  static String outcome(String id) {
    return "Kept as %s%s, because no mail server is configured.".formatted(id, ENDING);
  }

  /**
   * Removes the letter that was kept, as {@link #outcome} says, or is being written; any other
   * outcome names none.
   *
   * <p>A letter about many photos goes with the first of them that is to go.
   */
  void remove(String outcome) {
    Matcher kept = KEPT.matcher(outcome);
    if (kept.matches()) {
      try {
        // in this order: a letter that is being written ends here, or is found whole
        Files.deleteIfExists(folder.resolve(kept.group(1) + ENDING + PART));
        Files.deleteIfExists(folder.resolve(kept.group(1) + ENDING));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The whole message, as mail programs read it; empty when there is none of this id. */
  public Optional<byte[]> open(String id) {
    Path file = folder.resolve(id + ENDING);
    if (!id.matches("[a-z0-9]{1,64}") || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when it was removed meanwhile. */
  private static Optional<Kept> kept(Dated letter) {
    String name = letter.file().getFileName().toString();
    try (InputStream in = Files.newInputStream(letter.file())) {
      InternetHeaders headers = new InternetHeaders(in);
      return Optional.of(
          new Kept(
              name.substring(0, name.length() - ENDING.length()),
              text(headers, "To"),
              text(headers, "Subject"),
              letter.written().toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (MessagingException e) {
      throw new IllegalStateException(letter.file() + " is no mail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(InternetHeaders headers, String name) throws IOException {
    String raw = headers.getHeader(name, ", ");
    return raw == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(raw));
  }

  /** A letter's time, looked at once: what is sorted must not change under the sort. */
  private record Dated(Path file, FileTime written) {
    static Optional<Dated> of(Path file) {
      try {
        return Optional.of(new Dated(file, Files.getLastModifiedTime(file)));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
