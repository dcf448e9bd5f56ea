package dev.discern.training.dataset.reading;

import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageFormat;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.Pixels;
import dev.discern.inference.image.Size;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A dataset's folder in a test: a file is a photo to it unless it begins with "broken". */
public final class DatasetFolder {
  public final Path root;

  public DatasetFolder(Path root) {
    this.root = root;
  }

  /** Writes a photo; the content decides its hash. */
  public DatasetFolder photo(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes photos whose content is their path. */
  public DatasetFolder photos(String... paths) {
    for (String path : paths) {
      photo(path, path);
    }
    return this;
  }

  public DatasetFolder folder(String path) throws IOException {
    Files.createDirectories(root.resolve(path));
    return this;
  }

  public Dataset read() {
    return read(LabelRule.FOLDER);
  }

  public Dataset read(LabelRule rule) {
    return reader().read(root, rule, SizePlan.FULL, Progress.SILENT);
  }

  public Dataset readFor(LabelRule rule, String... modelLabels) {
    return reader().readFor(List.of(modelLabels), root, rule, Progress.SILENT);
  }

  public static DatasetReader reader() {
    return new DatasetReader(DatasetFolder::fromDisk, new TextDecoder(), 3);
  }

  private static Photo fromDisk(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Photo.read(file.toString(), in, new ImageLimits(1000, 1, 1, false));
    } catch (IOException e) {
      throw Refusal.of(RefusalCode.PHOTO_UNREADABLE, file.toString(), "cannot be read.").because(e);
    }
  }

  private static final class TextDecoder implements ImageDecoder {
    @Override
    public DecodedImage decode(Photo photo, SizePlan plan) {
      return new DecodedImage(new Pixels(new Size(1, 1), new byte[3]), inspect(photo));
    }

    @Override
    public ImageFacts inspect(Photo photo) {
      if (new String(photo.bytes(), java.nio.charset.StandardCharsets.UTF_8).startsWith("broken")) {
        throw Refusal.of(RefusalCode.PHOTO_UNDECODABLE, photo.name(), "is broken. Send another.");
      }
      return new ImageFacts(ImageFormat.PNG, new Size(1, 1), 1, 1, List.of());
    }
  }
}
