package dev.discern.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.SizePlan;
import dev.discern.refusal.Refusal;
import dev.discern.testkit.ChildJvm;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LittleMemoryTest {
  @TempDir Path folder;

  @Test
  void a_photo_that_does_not_fit_into_memory_is_refused_and_the_next_one_is_decoded()
      throws IOException {
    BufferedImage vast = new BufferedImage(9000, 9000, BufferedImage.TYPE_BYTE_GRAY);
    Path large = Files.write(folder.resolve("large.png"), DrawnPhotos.encode(vast, "png"));
    Photo drawn = new DrawnPhotos(1).png(Drawing.RED_CIRCLE, 1, 30);
    Path small = Files.write(folder.resolve("small.png"), drawn.bytes());

    try (ChildJvm child =
        ChildJvm.start(DecodeAll.class, List.of("-Xmx64m"), large.toString(), small.toString())) {
      assertThat(child.output().lines())
          .containsExactly(
              large
                  + " needs more memory to decode (9000x9000) than is free."
                  + " Make it smaller, or give Java more with -Xmx.",
              "30x30");
    }
  }

  @Test
  void photos_that_fit_one_after_another_are_decoded_however_many_come_at_once()
      throws IOException {
    BufferedImage large = new BufferedImage(2600, 2600, BufferedImage.TYPE_BYTE_GRAY);
    Path file = Files.write(folder.resolve("large.png"), DrawnPhotos.encode(large, "png"));

    try (ChildJvm child = ChildJvm.start(DecodeAtOnce.class, List.of("-Xmx80m"), file.toString())) {
      assertThat(child.output()).isEqualTo("2600x2600");
    }
  }

  /** Decodes a file many times in eight threads, and says what came of it: each answer once. */
  static final class DecodeAtOnce {
    private DecodeAtOnce() {}

    public static void main(String[] files) {
      ImageDecoder decoder = new StandardImageDecoder(ImageLimits.DEFAULT);
      ForkJoinPool threads = new ForkJoinPool(8);
      Set<String> answers =
          threads
              .submit(
                  () ->
                      IntStream.range(0, 40)
                          .parallel()
                          .mapToObj(each -> DecodeAll.decode(decoder, Path.of(files[0])))
                          .collect(Collectors.toSet()))
              .join();
      System.out.println(String.join("\n", answers));
    }
  }

  /** Decodes each file and says what became of it. */
  static final class DecodeAll {
    private DecodeAll() {}

    public static void main(String[] files) {
      ImageDecoder decoder = new StandardImageDecoder(ImageLimits.DEFAULT);
      for (String file : files) {
        System.out.println(decode(decoder, Path.of(file)));
      }
    }

    private static String decode(ImageDecoder decoder, Path file) {
      try {
        Photo photo = new PhotoFiles(ImageLimits.DEFAULT).read(file);
        return decoder.decode(photo, SizePlan.FULL).pixels().size().toString();
      } catch (Refusal refusal) {
        return refusal.sentence();
      }
    }
  }
}
