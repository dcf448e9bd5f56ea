package dev.discern.app.catalogue;

import dev.discern.inference.preprocessing.Preset;
import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.LabelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What can be pulled: classifiers of the public ONNX model zoo. */
public final class Catalogue {
  /** Where the zoo's large files are served from. */
  public static final URI ZOO =
      URI.create("https://media.githubusercontent.com/media/onnx/models/main/");

  private final List<CatalogueEntry> entries;

  /**
   * Reads the list that comes with Discern.
   *
   * @param base what the paths of the list are relative to, {@link #ZOO} or a mirror of it; ends
   *     with a slash
   */
  public Catalogue(URI base) {
    this.entries = resource("catalogue.tsv").lines().skip(1).map(row -> entry(base, row)).toList();
  }

  public List<CatalogueEntry> entries() {
    return entries;
  }

  /**
   * The entry of this name or file name.
   *
   * @throws Refusal {@code MODEL_UNKNOWN}, with near names
   */
  public CatalogueEntry named(String name) {
    return entries.stream()
        .filter(entry -> entry.name().equals(name) || entry.file().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  /** ImageNet's labels, in the order of the scores of every entry. */
  public static List<String> labels() {
    return LabelFile.parse("imagenet-labels.txt", resource("imagenet-labels.txt"));
  }

  private Refusal unknown(String name) {
    List<String> names = entries.stream().map(CatalogueEntry::name).toList();
    return Refusal.of(
            RefusalCode.MODEL_UNKNOWN,
            "The model " + name,
            "is not in the catalogue." + NearNames.hint(name, names))
        .with("near", NearNames.near(name, names));
  }

  private static CatalogueEntry entry(URI base, String row) {
    String[] fields = row.split("\t");
    return new CatalogueEntry(
        fields[0],
        fields[1],
        Preset.named(fields[2]),
        fields[3],
        Long.parseLong(fields[4]),
        fields[5],
        base.resolve(fields[6]));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
