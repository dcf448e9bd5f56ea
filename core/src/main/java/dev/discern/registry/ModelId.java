package dev.discern.registry;

import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A model as users name it: {@code apples} for its live version, {@code apples@3} for a certain
 * one.
 *
 * @param version empty for the live one
 */
public record ModelId(String name, OptionalInt version) {

  /**
   * Reads what a user wrote.
   *
   * @throws Refusal {@code MODEL_NAME_INVALID} when what follows the @ is no version number
   */
  public static ModelId parse(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return new ModelId(text, OptionalInt.empty());
    }
    String version = text.substring(at + 1);
    if (!version.matches("[1-9][0-9]{0,8}")) {
      throw Refusal.of(
          RefusalCode.MODEL_NAME_INVALID,
          text,
          "names no version: write the name, @ and a number, such as apples@3.");
    }
    return new ModelId(text.substring(0, at), OptionalInt.of(Integer.parseInt(version)));
  }

  /**
   * A name for the model in a file: the file's, without its ending, with nothing in it that a name
   * may not hold.
   */
  public static String nameOf(Path file) {
    return file.getFileName()
        .toString()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("\\.[a-z]+$", "")
        .replaceAll("[^a-z0-9._-]+", "-")
        .replaceFirst("^[^a-z0-9]+", "");
  }

  /**
   * The version that is meant.
   *
   * @throws Refusal {@code MODEL_UNKNOWN} with near names, or {@code MODEL_VERSION_UNKNOWN} when
   *     none is live
   */
  public int versionIn(ModelRegistry registry) {
    if (!registry.names().contains(name)) {
      throw Refusal.of(
          RefusalCode.MODEL_UNKNOWN,
          name,
          "is no model here." + NearNames.hint(name, registry.names()));
    }
    return version.orElseGet(() -> registry.live(name).orElseThrow(this::nothingLive));
  }

  /** The same with the version that is meant. */
  public ModelId resolvedIn(ModelRegistry registry) {
    return new ModelId(name, OptionalInt.of(versionIn(registry)));
  }

  /** Opens that version's package. */
  public ModelPackage openIn(ModelRegistry registry) {
    return registry.open(name, versionIn(registry));
  }

  private Refusal nothingLive() {
    return Refusal.of(
        RefusalCode.MODEL_VERSION_UNKNOWN,
        name,
        "has no live version. Promote one (discern models promote %s@1) or name it."
            .formatted(name));
  }

  @Override
  public String toString() {
    return version.isEmpty() ? name : name + "@" + version.getAsInt();
  }
}
