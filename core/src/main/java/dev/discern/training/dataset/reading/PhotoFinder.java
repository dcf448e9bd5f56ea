package dev.discern.training.dataset.reading;

import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.choices.Choices;
import dev.discern.training.dataset.reading.FoundPhotos.Found;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Walks a dataset's folder, links included, and names each file's label and part. */
final class PhotoFinder extends SimpleFileVisitor<Path> {
  private final Path root;
  private final LabelRule rule;
  private final ReadyMadeParts parts;
  private final List<Found> photos = new ArrayList<>();
  private final Set<String> classFolders = new TreeSet<>();
  private final List<Dataset.Skipped> skipped = new ArrayList<>();

  private PhotoFinder(Path root, LabelRule rule, ReadyMadeParts parts) {
    this.root = root;
    this.rule = rule;
    this.parts = parts;
  }

  static FoundPhotos find(Path root, LabelRule rule) throws IOException {
    PhotoFinder finder = new PhotoFinder(root, rule, ReadyMadeParts.of(root, rule));
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder);
    finder.photos.sort(Comparator.comparing(Found::file));
    return new FoundPhotos(finder.photos, finder.classFolders, finder.skipped, Choices.NONE);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (SideFiles.ignoredFolder(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (parts.divided() && root.equals(folder.getParent())) {
      return enterPart(folder);
    }
    if (rule instanceof LabelRule.Folder && insidePart(folder).getNameCount() == 1) {
      rule.labelOf(insidePart(folder).resolve("photo")).ifPresent(classFolders::add);
    }
    return FileVisitResult.CONTINUE;
  }

  private FileVisitResult enterPart(Path folder) {
    if (parts.part(folder).isPresent()) {
      return FileVisitResult.CONTINUE;
    }
    skip(folder, "not-a-part", "lies beside train and test folders and is neither; it is not read");
    return FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (SideFiles.ignored(file)) {
      return FileVisitResult.CONTINUE;
    }
    // a pipe or a device would block whoever opens it
    if (!attributes.isRegularFile()) {
      skip(file, RefusalCode.PHOTO_UNREADABLE.slug(), "is no regular file");
      return FileVisitResult.CONTINUE;
    }
    Optional<String> label = rule.labelOf(insidePart(file));
    if (label.isPresent()) {
      photos.add(new Found(file, label.get(), partOf(file)));
    } else {
      skip(file, "no-label", noLabel());
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    if (!SideFiles.ignored(file)) {
      skip(file, RefusalCode.PHOTO_UNREADABLE.slug(), "cannot be read: " + failure);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
  }

  private String noLabel() {
    return rule instanceof LabelRule.FileName byName
        ? "has a name that the pattern " + byName.pattern() + " does not match"
        : "lies in no class folder";
  }

  private @Nullable Part partOf(Path file) {
    return parts.part(root.resolve(root.relativize(file).getName(0))).orElse(null);
  }

  private Path insidePart(Path path) {
    Path inside = root.relativize(path);
    boolean inPart = parts.divided() && inside.getNameCount() > 1;
    return inPart ? inside.subpath(1, inside.getNameCount()) : inside;
  }

  private void skip(Path file, String code, String predicate) {
    skipped.add(new Dataset.Skipped(file, code, file + " " + predicate + "."));
  }
}
