package dev.discern.app.wiring;

import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.models.LiveModels;
import dev.discern.app.models.ModelInUse;
import dev.discern.inference.Answer;
import dev.discern.inference.image.Photo;
import dev.discern.testkit.photos.DrawnPhotos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {
  @TempDir Path home;

  @Test
  void whoever_lends_models_hears_when_a_photo_waits_for_memory() throws IOException {
    Path file = Files.writeString(home.resolve("discern.yaml"), "");
    House house = new House(new SettingsReader(Map.of()).read(file, home));
    Photo photo =
        new Photo("a.png", DrawnPhotos.encode(new BufferedImage(40, 30, TYPE_INT_RGB), "png"));
    AtomicInteger waits = new AtomicInteger();

    try (LiveModels models =
            house.liveModels(
                wait -> {
                  waits.incrementAndGet();
                  wait.run();
                });
        ModelInUse model = models.get(house.registry().names().get(0))) {
      waits.set(0);

      assertThat(model.classifier().classify(photo)).isInstanceOf(Answer.Answered.class);
      assertThat(waits).hasValue(1);
    }
  }
}
