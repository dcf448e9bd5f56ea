package dev.discern.inference.image;

/** What a file is by its first bytes. */
public enum ImageFormat {
  JPEG,
  PNG,
  GIF,
  WEBP,
  BMP,
  TIFF
}
