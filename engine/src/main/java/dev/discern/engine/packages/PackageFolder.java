package dev.discern.engine.packages;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A model package as a folder. Holds data only, and only the files named here: nothing in a package
 * is ever run as code.
 */
public final class PackageFolder {
  /** Every file that a package may have. */
  static final Set<String> FILES =
      Set.of(
          ModelPackage.ONNX,
          ModelPackage.DESCRIPTION,
          ModelPackage.CARD,
          ModelPackage.EVALUATION,
          ModelPackage.REPORT,
          ModelPackage.GALLERY,
          ModelPackage.AUDIT,
          ModelPackage.AUDIT_PAGE,
          ModelPackage.LEADERBOARD,
          ModelPackage.SUMS);

  /** The files without which a package is none. */
  private static final List<String> NEEDED =
      List.of(ModelPackage.SUMS, ModelPackage.DESCRIPTION, ModelPackage.ONNX);

  private static final Set<String> WRITTEN_ANEW =
      Set.of(ModelPackage.ONNX, ModelPackage.DESCRIPTION, ModelPackage.SUMS);

  private static final long MAX_ONNX_BYTES = 1_000_000_000;
  private static final long MAX_OTHER_BYTES = 64_000_000;

  private PackageFolder() {}

  /**
   * Writes a package through to the disk.
   *
   * @param folder new or empty
   * @throws IOException when the disk does not take it; what was written is then left there
   */
  public static ModelPackage write(PackageDraft draft, Path folder) throws IOException {
    Map<String, byte[]> files = new HashMap<>(draft.parts());
    files.put(ModelPackage.ONNX, draft.onnx());
    files.put(ModelPackage.DESCRIPTION, DescriptionFile.write(draft.description()));
    files.put(ModelPackage.SUMS, Sums.write(files));
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!FILES.contains(file.getKey())) {
        throw new IllegalArgumentException("a package has no part called " + file.getKey());
      }
      writeThrough(folder.resolve(file.getKey()), file.getValue());
    }
    return new ModelPackage(folder, draft.description());
  }

  /**
   * Reads a package after checking every file of it.
   *
   * @param name as the user knows it
   * @throws Refusal {@code PACKAGE_BROKEN}, naming the file; {@code PACKAGE_VERSION_UNKNOWN}
   */
  public static ModelPackage read(String name, Path folder) {
    try {
      Set<String> files = checkedFiles(name, folder);
      files.remove(ModelPackage.SUMS);
      Sums.verify(name, folder, files);
      byte[] json = Files.readAllBytes(folder.resolve(ModelPackage.DESCRIPTION));
      return new ModelPackage(folder, DescriptionFile.read(name, json));
    } catch (IOException e) {
      throw BrokenPackage.because(name, "it cannot be read (" + e.getMessage() + ")").because(e);
    }
  }

  /** The package as it was before it was written; for taking it into a registry. */
  public static PackageDraft draft(ModelPackage model) {
    try {
      Map<String, byte[]> parts = new HashMap<>();
      for (String part : FILES) {
        if (!WRITTEN_ANEW.contains(part) && Files.exists(model.part(part))) {
          parts.put(part, Files.readAllBytes(model.part(part)));
        }
      }
      return new PackageDraft(model.description(), Files.readAllBytes(model.onnx()), parts);
    } catch (IOException e) {
      throw BrokenPackage.because(model.description().name(), "it cannot be read").because(e);
    }
  }

  private static Set<String> checkedFiles(String name, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw Refusal.of(
          RefusalCode.PACKAGE_BROKEN, name, "is not there, or is no package. Check the path.");
    }
    Set<String> files = new TreeSet<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        files.add(checkedFile(name, entry));
      }
    }
    for (String needed : NEEDED) {
      if (!files.contains(needed)) {
        throw BrokenPackage.because(name, needed + " is missing");
      }
    }
    return files;
  }

  private static String checkedFile(String name, Path file) throws IOException {
    String fileName = String.valueOf(file.getFileName());
    if (!FILES.contains(fileName)) {
      throw BrokenPackage.because(name, "it holds " + fileName + ", which no package has");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw BrokenPackage.because(name, fileName + " is a link or a folder, not a file");
    }
    if (Files.size(file) > maxBytes(fileName)) {
      throw BrokenPackage.because(
          name, "%s is larger than %d MB".formatted(fileName, maxBytes(fileName) / 1_000_000));
    }
    return fileName;
  }

  /** The most bytes a file of this name may have. */
  static long maxBytes(String file) {
    return file.equals(ModelPackage.ONNX) ? MAX_ONNX_BYTES : MAX_OTHER_BYTES;
  }

  private static void writeThrough(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
