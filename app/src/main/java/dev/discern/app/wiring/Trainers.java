package dev.discern.app.wiring;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.trainer.CnnTrainer;
import dev.discern.trainer.TrainerPorts;
import dev.discern.training.trainer.Trainer;
import org.jspecify.annotations.Nullable;

/** The trainers by the name of their architecture. */
final class Trainers {
  private final House house;

  Trainers(House house) {
    this.house = house;
  }

  Trainer of(String architecture, @Nullable String backbone) {
    TrainerPorts ports = new TrainerPorts(house.photoReader(), house.decoder(), house.loader());
    return switch (architecture) {
      case "cnn" -> new CnnTrainer(ports, Runtime.getRuntime().maxMemory() / 2);
      default ->
          throw Refusal.of(
              RefusalCode.CONFIGURATION_INVALID,
              "--architecture " + architecture,
              "is none that Discern knows. There is cnn (from scratch) and transfer (on a --backbone).");
    };
  }
}
