package dev.discern.app.web;

import dev.discern.app.cli.Cli;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A tiny model that comes with the audit of drawn photos, one of them under two labels. */
final class Audited {
  private Audited() {}

  static PackageDraft colours(Path photos) {
    PackageDraft plain = TinyModels.colours().named("surveyed").draft();
    Map<String, byte[]> parts = new HashMap<>(plain.parts());
    try {
      new DrawnPhotos(3).folder(photos, 6);
      Files.copy(photos.resolve("red-circle/0.jpg"), photos.resolve("green-square/copy.jpg"));
      Path page = photos.resolveSibling("audit.html");
      Cli.Run audit =
          Cli.in(photos.resolveSibling("home")).run("audit", photos, "--json", "--report", page);
      parts.put(ModelPackage.AUDIT, audit.out().getBytes(StandardCharsets.UTF_8));
      parts.put(ModelPackage.AUDIT_PAGE, Files.readAllBytes(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackageDraft(plain.description(), plain.onnx(), parts);
  }
}
