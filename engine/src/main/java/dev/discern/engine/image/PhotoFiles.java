package dev.discern.engine.image;

import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.PhotoReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Photos from the disk, named by the path as it was given. */
public final class PhotoFiles implements PhotoReader {
  private final ImageLimits limits;

  public PhotoFiles(ImageLimits limits) {
    this.limits = limits;
  }

  @Override
  public Photo read(Path file) {
    if (Files.isDirectory(file)) {
      throw unreadable(file, "is a folder, not a photo. Name the photos in it.", null);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw unreadable(file, "is no regular file. Copy the photo to one.", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Photo.read(file.toString(), in, limits);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "does not exist. Check the path.", e);
    } catch (AccessDeniedException e) {
      throw unreadable(file, "may not be read by this user. Change its permissions.", e);
    } catch (IOException e) {
      throw unreadable(file, "cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static Refusal unreadable(Path file, String predicate, @Nullable Throwable cause) {
    Refusal refusal = Refusal.of(RefusalCode.PHOTO_UNREADABLE, file.toString(), predicate);
    return cause == null ? refusal : refusal.because(cause);
  }
}
