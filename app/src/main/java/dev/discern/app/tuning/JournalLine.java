package dev.discern.app.tuning;

import dev.discern.training.tuning.board.Measured;
import dev.discern.training.tuning.board.Run;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** One finished training, as a line. */
record JournalLine(
    int trial, int rung, int epochs, Map<String, String> settings, Measured measured) {

  static JournalLine of(Run run, Measured measured) {
    return new JournalLine(run.trial(), run.rung(), run.epochs(), run.point().values(), measured);
  }

  /** Empty for one that is cut off or damaged. */
  static Optional<JournalLine> parse(String line) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TuningJson.MAPPER.readValue(line, JournalLine.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  String text() {
    return TuningJson.MAPPER.writeValueAsString(this);
  }

  TrainingId id() {
    return new TrainingId(settings, epochs);
  }
}
