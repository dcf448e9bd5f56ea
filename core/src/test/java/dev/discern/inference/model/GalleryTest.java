package dev.discern.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.discern.inference.model.Gallery.KnownPhoto;
import dev.discern.inference.model.Gallery.Neighbour;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryTest {
  private final Gallery gallery =
      new Gallery(
          List.of(known("east"), known("north"), known("north-east")),
          new float[][] {{1, 0, 0, 0, 0}, {0, 3, 0, 0, 0}, {2, 2, 0, 0, 0}});

  @Test
  void the_nearest_come_first_with_one_minus_the_cosine_as_distance() {
    List<Neighbour> nearest = gallery.nearest(new float[] {5, 0.1f, 0, 0, 0}, 2);
    assertThat(nearest)
        .extracting(each -> each.photo().name())
        .containsExactly("east", "north-east");
    assertThat(nearest.get(1).distance()).isCloseTo(1 - Math.sqrt(0.5), within(0.02));
  }

  @Test
  void the_length_of_an_embedding_does_not_count() {
    assertThat(gallery.nearest(new float[] {0, 900, 0, 0, 0}, 1).get(0).distance())
        .isCloseTo(0, within(1e-6));
  }

  @Test
  void fewer_come_when_there_are_fewer() {
    assertThat(gallery.nearest(new float[] {1, 1, 1, 1, 1}, 10)).hasSize(3);
    assertThat(Gallery.EMPTY.nearest(new float[] {1}, 5)).isEmpty();
  }

  private static KnownPhoto known(String name) {
    return new KnownPhoto(name, "somewhere", null);
  }
}
