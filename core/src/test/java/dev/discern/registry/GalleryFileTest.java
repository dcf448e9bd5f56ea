package dev.discern.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.model.Gallery;
import dev.discern.inference.model.Gallery.KnownPhoto;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryFileTest {
  private static final Gallery GALLERY =
      new Gallery(
          List.of(
              new KnownPhoto("ripe/a\u200b.jpg", "ripe", new byte[] {1, 2, 3}),
              new KnownPhoto("green/b.jpg", "green", null)),
          new float[][] {{0.3f, -0.4f, 0}, {0, 0, 0}});

  @Test
  void what_is_written_is_read() throws IOException {
    Gallery read = GalleryFile.read(GalleryFile.write(GALLERY));
    assertThat(read.photos())
        .extracting(KnownPhoto::name)
        .containsExactly("ripe/a\u200b.jpg", "green/b.jpg");
    assertThat(read.photos()).extracting(KnownPhoto::label).containsExactly("ripe", "green");
    assertThat(read.photos().get(0).thumbnail()).containsExactly(1, 2, 3);
    assertThat(read.photos().get(1).thumbnail()).isNull();
    assertThat(read.direction(0)).containsExactly(new float[] {0.6f, -0.8f, 0}, within(0.01f));
    assertThat(read.direction(1)).containsExactly(0, 0, 0);
  }

  @Test
  void an_empty_gallery_is_a_gallery() throws IOException {
    assertThat(GalleryFile.read(GalleryFile.write(Gallery.EMPTY)).isEmpty()).isTrue();
  }

  @Test
  void a_file_cut_anywhere_is_refused() {
    byte[] whole = GalleryFile.write(GALLERY);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> GalleryFile.read(cut)).isInstanceOf(IOException.class);
    }
  }
}
