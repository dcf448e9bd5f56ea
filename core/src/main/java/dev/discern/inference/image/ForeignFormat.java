package dev.discern.inference.image;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that is recognised so that it can be refused by its name, with what to do instead. */
enum ForeignFormat {
  HEIC(
      "a HEIC photo",
      "Export it as JPEG; on an iPhone choose Settings, Camera, Formats, Most Compatible",
      Magic.box("ftyphei"),
      Magic.box("ftyphev"),
      Magic.box("ftypmif1"),
      Magic.box("ftypmsf1")),
  AVIF("an AVIF image", Remedy.SAVE, Magic.box("ftypavif"), Magic.box("ftypavis")),
  RAW(
      "a camera's RAW file",
      "Develop it and export a JPEG",
      Magic.box("ftypcrx"),
      Magic.hex("49492a00........4352"),
      Magic.text("FUJIFILMCCD-RAW"),
      Magic.text("IIRO"),
      Magic.text("IIRS"),
      Magic.text("MMOR"),
      Magic.text("IIU"),
      Magic.text("FOVb")),
  JPEG_2000("a JPEG 2000 image", Remedy.SAVE, Magic.hex("0000000c6a502020"), Magic.hex("ff4fff51")),
  JPEG_XL("a JPEG XL image", Remedy.SAVE, Magic.hex("ff0a"), Magic.hex("0000000c4a584c20")),
  JPEG_XR("a JPEG XR image", Remedy.SAVE, Magic.hex("4949bc")),
  JPEG_LS("a JPEG-LS image", Remedy.SAVE, Magic.hex("ffd8fff7")),
  BIG_TIFF("a BigTIFF file", Remedy.SAVE, Magic.hex("49492b00"), Magic.hex("4d4d002b")),
  PDF("a PDF document", "Export the page as PNG", Magic.text("%PDF")),
  POSTSCRIPT(
      "a PostScript document", "Export the page as PNG", Magic.text("%!PS"), Magic.hex("c5d0d3c6")),
  PSD("a Photoshop document", Remedy.SAVE, Magic.text("8BPS")),
  XCF("a GIMP document", Remedy.SAVE, Magic.text("gimp xcf")),
  ICO("an icon file (ICO)", Remedy.SAVE, Magic.hex("00000100"), Magic.hex("00000200")),
  ICNS("an icon file (ICNS)", Remedy.SAVE, Magic.text("icns")),
  DDS("a DirectDraw surface (DDS)", Remedy.SAVE, Magic.text("DDS ")),
  QOI("a QOI image", Remedy.SAVE, Magic.text("qoif")),
  EXR("an OpenEXR image", Remedy.SAVE, Magic.hex("762f3101")),
  RADIANCE("a Radiance HDR image", Remedy.SAVE, Magic.text("#?RADIANCE"), Magic.text("#?RGBE")),
  FLIF("a FLIF image", Remedy.SAVE, Magic.text("FLIF")),
  BPG("a BPG image", Remedy.SAVE, Magic.text("BPG")),
  NETPBM(
      "a Netpbm image",
      Remedy.SAVE,
      Magic.hex("50310a"),
      Magic.hex("50320a"),
      Magic.hex("50330a"),
      Magic.hex("50340a"),
      Magic.hex("50350a"),
      Magic.hex("50360a"),
      Magic.hex("50370a")),
  PCX("a PCX image", Remedy.SAVE, Magic.hex("0a050108")),
  MNG("a MNG animation", Remedy.SAVE, Magic.hex("8a4d4e470d0a1a0a")),
  DJVU("a DjVu document", "Export the page as PNG", Magic.text("AT&TFORM")),
  VIDEO("a video", "Save one frame as JPEG", Magic.box("ftyp"), Magic.hex("1a45dfa3")),
  ZIP("a ZIP archive", "Unpack it, take a photo from it", Magic.hex("504b0304")),
  SVG("an SVG drawing", "Export it as PNG") {
    @Override
    boolean isOf(byte[] bytes) {
      String start =
          new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1);
      return start.contains("<svg")
          && (start.stripLeading().startsWith("<") || start.contains("<?xml"));
    }
  };

  private interface Remedy {
    String SAVE = "Save it as JPEG or PNG";
  }

  private final String name;
  private final String remedy;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Magic> magics;

  ForeignFormat(String name, String remedy, Magic... magics) {
    this.name = name;
    this.remedy = remedy;
    this.magics = List.of(magics);
  }

  /** The foreign format of a file that begins like this; the first that fits. */
  static Optional<ForeignFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.isOf(bytes)).findFirst();
  }

  boolean isOf(byte[] bytes) {
    return magics.stream().anyMatch(magic -> magic.begins(bytes));
  }

  Refusal refuse(String photo) {
    return Refusal.of(
            RefusalCode.IMAGE_FORMAT_UNSUPPORTED,
            photo,
            "is " + name + ", which Discern does not decode. " + remedy + " and send that.")
        .with("format", name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
