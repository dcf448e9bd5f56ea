package dev.discern.testkit.photos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A table of golden numbers as {@code testkit/golden/make_golden.py} wrote it. */
final class GoldenNumbers {
  private final byte[] numbers;
  private final List<String[]> rows;
  private int read;

  /** Reads {@code golden/<table>.tsv}, the rows, and {@code golden/<table>.gz}, their bytes. */
  GoldenNumbers(String table) {
    try (InputStream names = open(table + ".tsv");
        InputStream zipped = new GZIPInputStream(open(table + ".gz"))) {
      rows =
          new String(names.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> line.split("\t"))
              .toList();
      numbers = zipped.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String[]> rows() {
    return rows;
  }

  /** The bytes of the next row. */
  byte[] next(int length) {
    read += length;
    return Arrays.copyOfRange(numbers, read - length, read);
  }

  static InputStream open(String name) {
    InputStream in = GoldenNumbers.class.getResourceAsStream("golden/" + name);
    if (in == null) {
      throw new IllegalArgumentException("no golden file " + name);
    }
    return in;
  }
}
