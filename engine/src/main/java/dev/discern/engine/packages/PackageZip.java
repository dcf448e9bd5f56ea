package dev.discern.engine.packages;

import dev.discern.registry.ModelPackage;
import dev.discern.registry.WriteFailure;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A model package as one file, {@code .discern}: the folder, zipped. */
public final class PackageZip {
  /** No honest package shrinks further; all-zero weights would, and are no model. */
  private static final long MAX_RATIO = 200;

  /** The same moment in every zip, so that the same package gives the same bytes. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private PackageZip() {}

  /**
   * Writes a package as one file, replacing what is there once the new one is whole. The same
   * package gives the same bytes.
   *
   * @throws dev.discern.refusal.Refusal {@code DISK_FULL}, {@code DISK_UNWRITABLE}
   */
  public static void export(ModelPackage model, Path target) {
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      try {
        writeZip(model, unfinished);
        Files.move(
            unfinished,
            target,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw WriteFailure.refusal(target, e);
    }
  }

  /**
   * Unpacks a file and reads the package.
   *
   * @param folder new or empty; what was unpacked before a refusal is left there
   * @throws dev.discern.refusal.Refusal {@code PACKAGE_BROKEN}, {@code PACKAGE_VERSION_UNKNOWN},
   *     {@code DISK_FULL}, {@code DISK_UNWRITABLE}
   */
  public static ModelPackage unpack(Path zip, Path folder) {
    String name = String.valueOf(zip.getFileName());
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Set<String> seen = new HashSet<>();
      for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(e -> (ZipEntry) e)::iterator) {
        checkName(name, entry, seen);
        unpack(name, file, entry, folder.resolve(entry.getName()));
      }
    } catch (ZipException | EOFException | NoSuchFileException e) {
      throw BrokenPackage.because(name, "it is no zip, or is cut short").because(e);
    } catch (IOException e) {
      throw WriteFailure.refusal(folder, e);
    }
    return PackageFolder.read(name, folder);
  }

  /**
   * Unpacks a file for one use; the unpacked package is gone when that has ended.
   *
   * @throws dev.discern.refusal.Refusal what {@link #unpack} and the use say no with
   */
  public static <T> T using(Path zip, Function<ModelPackage, T> use) {
    try {
      Path folder = Files.createTempDirectory("discern-");
      try {
        return use.apply(unpack(zip, folder));
      } finally {
        FolderTree.delete(folder);
      }
    } catch (IOException e) {
      throw WriteFailure.refusal(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  private static void writeZip(ModelPackage model, Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String part : PackageFolder.FILES.stream().sorted().toList()) {
        if (Files.exists(model.part(part))) {
          ZipEntry entry = new ZipEntry(part);
          entry.setTimeLocal(EPOCH);
          zip.putNextEntry(entry);
          Files.copy(model.part(part), zip);
        }
      }
    }
  }

  /** Only a package's own names pass, once each: nothing can climb out, nothing can be many. */
  private static void checkName(String name, ZipEntry entry, Set<String> seen) {
    if (!PackageFolder.FILES.contains(entry.getName())) {
      throw BrokenPackage.because(name, "it holds " + entry.getName() + ", which no package has");
    }
    if (!seen.add(entry.getName())) {
      throw BrokenPackage.because(name, "it holds " + entry.getName() + " twice");
    }
  }

  private static void unpack(String name, ZipFile zip, ZipEntry entry, Path target)
      throws IOException {
    long packed = Math.max(1024, entry.getCompressedSize());
    long limit = Math.min(PackageFolder.maxBytes(entry.getName()), packed * MAX_RATIO);
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      byte[] buffer = new byte[1 << 16];
      long written = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        written += read;
        if (written > limit) {
          throw BrokenPackage.because(
              name, "%s unpacks to more than %d bytes".formatted(entry.getName(), limit));
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
