package dev.discern.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.engine.image.JpegThumbnails;
import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.inference.image.DecodedImage;
import dev.discern.inference.image.ImageDecoder;
import dev.discern.inference.image.ImageFacts;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.inference.image.SizePlan;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutOutcome;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.testkit.serving.InMemoryObjectStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredPhotosTest {
  private static final InboxKey KEY = InboxKey.parse("apple-desk/latest.jpg");

  private final InMemoryObjectStore store =
      new InMemoryObjectStore(InstantSource.fixed(Instant.EPOCH));
  private final List<String> decoded = new ArrayList<>();
  private StoredPhotos photos;

  @BeforeEach
  void open() {
    store.ensureBucket("inbox");
    photos =
        new StoredPhotos(
            store,
            "inbox",
            ImageLimits.DEFAULT.maxBytes(),
            new JpegThumbnails(file -> new Photo("", new byte[0]), new Decoder(), 208));
  }

  @Test
  void a_small_picture_is_of_the_bytes_that_were_answered() {
    String etag = put(Drawing.values()[0]);

    assertThat(photos.thumbnail(KEY, etag)).isPresent();
    assertThat(photos.thumbnail(KEY, "\"" + etag + "\"")).isPresent();
    assertThat(decoded).hasSize(2);
  }

  @Test
  void other_bytes_in_the_place_of_those_that_were_answered_are_not_decoded() {
    String answered = put(Drawing.values()[0]);
    put(Drawing.values()[1]);

    assertThat(photos.thumbnail(KEY, answered)).isEmpty();
    assertThat(decoded).isEmpty();
  }

  private String put(Drawing drawing) {
    Photo photo = new DrawnPhotos(3).jpeg(drawing, 1, 64);
    PutOutcome put =
        store.put(new ObjectKey("inbox", KEY.text()), photo.bytes(), PutTerms.of("image/jpeg"));
    return put instanceof PutOutcome.Stored stored ? stored.etag() : "";
  }

  /** Says what it decodes. */
  private final class Decoder implements ImageDecoder {
    private final ImageDecoder real = new StandardImageDecoder(ImageLimits.DEFAULT);

    @Override
    public DecodedImage decode(Photo photo, SizePlan plan) {
      decoded.add(photo.name());
      return real.decode(photo, plan);
    }

    @Override
    public ImageFacts inspect(Photo photo) {
      return real.inspect(photo);
    }
  }
}
