package dev.discern.app.access.files;

import dev.discern.app.access.AccountBook;
import dev.discern.app.access.Accounts;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Accounts in one JSON file, read again when it was replaced. */
public final class FileAccounts implements Accounts {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String FILE = "accounts.json";

  private final PrivateFolder folder;
  private volatile @Nullable Seen seen;

  /**
   * @param folder its own; made when it is not there
   */
  public FileAccounts(Path folder) {
    this.folder = new PrivateFolder(folder);
  }

  @Override
  public AccountBook read() {
    try {
      Stamp now = Stamp.of(file());
      Seen last = seen;
      if (last != null && last.stamp().equals(now)) {
        return last.book();
      }
      AccountBook book = parse(Files.readAllBytes(file()));
      seen = new Seen(now, book);
      return book;
    } catch (NoSuchFileException e) {
      return AccountBook.EMPTY;
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  @Override
  public AccountBook change(UnaryOperator<AccountBook> change) {
    return folder.alone(
        () -> {
          AccountBook after = change.apply(read());
          folder.replace(FILE, JSON.writeValueAsBytes(after));
          return after;
        });
  }

  private Path file() {
    return folder.path().resolve(FILE);
  }

  private AccountBook parse(byte[] json) {
    try {
      return JSON.readValue(json, AccountBook.class);
    } catch (JacksonException e) {
      throw Refusal.of(
              RefusalCode.CONFIGURATION_INVALID,
              file().toString(),
              "cannot be understood. Put back a copy of it, or delete it and begin with a new admin.")
          .because(e);
    }
  }

  /** A file that is replaced has another key, one that is changed another time or size. */
  private record Stamp(@Nullable Object key, FileTime time, long size) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(is.fileKey(), is.lastModifiedTime(), is.size());
    }
  }

  private record Seen(Stamp stamp, AccountBook book) {}
}
