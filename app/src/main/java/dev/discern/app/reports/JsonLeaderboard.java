package dev.discern.app.reports;

import dev.discern.training.tuning.board.Leaderboard;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Leaderboards as JSON. */
public final class JsonLeaderboard {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private JsonLeaderboard() {}

  public static byte[] write(Leaderboard board) {
    return MAPPER.writeValueAsBytes(board);
  }

  /** Empty when the bytes are no leaderboard; a page shows one or does without. */
  public static Optional<Leaderboard> read(byte[] bytes) {
    try {
      return Optional.of(MAPPER.readValue(bytes, Leaderboard.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
