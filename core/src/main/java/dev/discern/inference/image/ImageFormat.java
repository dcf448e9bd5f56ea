package dev.discern.inference.image;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes. */
public enum ImageFormat {
  JPEG(Magic.hex("ffd8ff")),
  PNG(Magic.hex("89504e470d0a1a0a")),
  GIF(Magic.text("GIF87a"), Magic.text("GIF89a")),
  WEBP(Magic.hex("52494646........57454250")),
  /** The header's length, below 256, keeps words that begin with BM out. */
  BMP(Magic.hex("424d..........................000000")),
  TIFF(Magic.hex("49492a00"), Magic.hex("4d4d002a"));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Magic> magics;

  ImageFormat(Magic... magics) {
    this.magics = List.of(magics);
  }

  /**
   * Tells a photo's format. Neither its name nor what its sender declared is asked.
   *
   * @throws Refusal {@code IMAGE_FORMAT_UNSUPPORTED}, naming the format, or {@code NOT_AN_IMAGE}
   */
  public static ImageFormat of(Photo photo) {
    ForeignFormat.of(photo.bytes())
        .ifPresent(
            foreign -> {
              throw foreign.refuse(photo.name());
            });
    return Arrays.stream(values())
        .filter(format -> format.isOf(photo.bytes()))
        .findFirst()
        .orElseThrow(() -> notAnImage(photo));
  }

  /** Such as {@code image/jpeg}. */
  public String mediaType() {
    return "image/" + name().toLowerCase(Locale.ROOT);
  }

  private boolean isOf(byte[] bytes) {
    return magics.stream().anyMatch(magic -> magic.begins(bytes));
  }

  private static Refusal notAnImage(Photo photo) {
    byte[] first = Arrays.copyOf(photo.bytes(), Math.min(8, photo.bytes().length));
    return Refusal.of(
            RefusalCode.NOT_AN_IMAGE,
            photo.name(),
            "is not an image: its first bytes are those of no known format. Send a JPEG, PNG,"
                + " WebP, GIF, BMP or TIFF file.")
        .with("first-bytes", HexFormat.of().formatHex(first));
  }
}
