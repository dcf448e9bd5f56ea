package dev.discern.registry;

import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gallery as bytes: a line that says so, the number of photos and of numbers an embedding, then
 * for each photo its name, label, thumbnail and embedding. An embedding's numbers are bytes times
 * one scale, which moves a distance by less than a thousandth and takes a quarter of the space.
 */
final class GalleryFile {
  private static final byte[] FIRST_LINE =
      "discern gallery 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_PHOTOS = 1_000_000;
  private static final int MOST_NUMBERS = 100_000;

  private GalleryFile() {}

  static byte[] write(Gallery gallery) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(FIRST_LINE);
      out.writeInt(gallery.photos().size());
      out.writeInt(gallery.isEmpty() ? 0 : gallery.direction(0).length);
      for (int i = 0; i < gallery.photos().size(); i++) {
        write(gallery.photos().get(i), out);
        write(gallery.direction(i), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return bytes.toByteArray();
  }

  private static void write(KnownPhoto photo, DataOutputStream out) throws IOException {
    out.writeUTF(photo.name());
    out.writeUTF(photo.label());
    byte[] thumbnail = photo.thumbnail() == null ? new byte[0] : photo.thumbnail();
    out.writeInt(thumbnail.length);
    out.write(thumbnail);
  }

  private static void write(float[] direction, DataOutputStream out) throws IOException {
    float largest = 0;
    for (float number : direction) {
      largest = Math.max(largest, Math.abs(number));
    }
    float scale = largest / Byte.MAX_VALUE;
    out.writeFloat(scale);
    for (float number : direction) {
      out.writeByte(scale == 0 ? 0 : Math.round(number / scale));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the bytes are something else, or end early
   */
  static Gallery read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (!Arrays.equals(in.readNBytes(FIRST_LINE.length), FIRST_LINE)) {
      throw new IOException("it does not begin as a gallery does");
    }
    int count = within(MOST_PHOTOS, in.readInt());
    int length = within(MOST_NUMBERS, in.readInt());
    List<KnownPhoto> photos = new ArrayList<>();
    List<float[]> embeddings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      photos.add(new KnownPhoto(in.readUTF(), in.readUTF(), thumbnail(in)));
      embeddings.add(embedding(length, in));
    }
    return new Gallery(photos, embeddings.toArray(float[][]::new));
  }

  private static byte @Nullable [] thumbnail(DataInputStream in) throws IOException {
    int length = within(in.available(), in.readInt());
    return length == 0 ? null : in.readNBytes(length);
  }

  private static float[] embedding(int length, DataInputStream in) throws IOException {
    float scale = in.readFloat();
    byte[] numbers = new byte[length];
    in.readFully(numbers);
    float[] embedding = new float[length];
    for (int i = 0; i < length; i++) {
      embedding[i] = numbers[i] * scale;
    }
    return embedding;
  }

  private static int within(int most, int found) throws IOException {
    if (found < 0 || found > most) {
      throw new IOException("it says " + found + " where " + most + " is the most");
    }
    return found;
  }
}
