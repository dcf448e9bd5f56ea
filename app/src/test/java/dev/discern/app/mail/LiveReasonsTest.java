package dev.discern.app.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.mail.Reasons.Reason;
import dev.discern.app.models.LiveModels;
import dev.discern.app.wiring.House;
import dev.discern.inference.decision.Score;
import dev.discern.inference.image.Photo;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.testkit.TinyModels;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReasonsTest {
  @TempDir Path home;
  private House house;
  private LiveModels models;
  private Reasons reasons;

  @BeforeEach
  void serve() {
    house = new House(new SettingsReader(Map.of()).read(null, home));
    models = new LiveModels(house.registry(), house::open);
    reasons = new LiveReasons(models, house.decoder());
  }

  @AfterEach
  void close() {
    models.close();
  }

  /** The model that ships tells what each place gives to a label. */
  @Test
  void the_version_that_answered_says_why_in_a_picture_and_in_words() throws Exception {
    String label = house.open("fruits").model().labels().get(0);

    Reason reason = reasons.of(photo(), finding(label, "fruits@1")).orElseThrow();

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(reason.picture()));
    assertThat(picture.getWidth()).isEqualTo(300);
    assertThat(reason.picture()).hasSizeLessThan(700_000);
    assertThat(reason.words())
        .matches("Most of what speaks for .+ is seen (at the|in the) [a-z ]+\\.");
  }

  @Test
  void another_version_a_model_that_is_gone_and_a_broken_photo_say_nothing() {
    String label = house.open("fruits").model().labels().get(0);
    assertThat(reasons.of(photo(), finding(label, "fruits@2"))).isEmpty();
    assertThat(reasons.of(photo(), finding(label, "gone@1"))).isEmpty();
    assertThat(reasons.of(photo(), finding("no label", "fruits@1"))).isEmpty();
    assertThat(reasons.of(photo(), finding(null, "fruits@1"))).isEmpty();
    assertThat(reasons.of(photo(), finding(null, null))).isEmpty();
    assertThat(reasons.of(new Photo("x", new byte[9]), finding(label, "fruits@1"))).isEmpty();
  }

  @Test
  void a_model_that_can_only_be_explained_at_length_says_nothing() {
    house.models().adopt(TinyModels.colours().draft());

    Optional<Reason> reason = reasons.of(photo(), finding("green", "colours@1"));

    assertThat(reason).isEmpty();
  }

  private static Finding finding(@Nullable String label, @Nullable String model) {
    List<Score> named = label == null ? List.of() : List.of(new Score(label, 0.9));
    return new Finding("accepted", label, label == null ? null : 0.9, named, model, null);
  }

  private static Photo photo() {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 300, 200);
    pen.setColor(new Color(200, 30, 30));
    pen.fillOval(30, 60, 90, 90);
    pen.dispose();
    return new Photo("a.png", dev.discern.testkit.photos.DrawnPhotos.encode(image, "png"));
  }
}
