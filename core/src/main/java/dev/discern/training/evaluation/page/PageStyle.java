package dev.discern.training.evaluation.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheets of the page. */
public final class PageStyle {
  private PageStyle() {}

  /** The colours of every page, light and dark, as variables. */
  public static String colours() {
    return read("colours.css");
  }

  /** What curves, matrix and tables need, whichever page shows them, beside {@link #colours}. */
  public static String figures() {
    return read("figures.css");
  }

  /** What a report on a page of its own needs beside: the colours, and its frame. */
  public static String report() {
    return colours() + read("report.css");
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(PageStyle.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
