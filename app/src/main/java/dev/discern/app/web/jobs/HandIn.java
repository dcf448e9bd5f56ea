package dev.discern.app.web.jobs;

import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Photos that are handed in without their bytes.
 *
 * @param addresses where they lie on the web
 */
record HandIn(List<String> addresses) {
  /** Of the document, in bytes. */
  static final int LARGEST = 5_000_000;

  private static final int MOST = 1_000;
  private static final String EXAMPLE = "Send {\"addresses\": [\"https://...\"]}.";
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .withCoercionConfig(
              LogicalType.Textual,
              text ->
                  text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  HandIn {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty() || addresses.size() > MOST) {
      throw invalid(
          "has %,d addresses; one request has 1 to %,d.".formatted(addresses.size(), MOST));
    }
  }

  /**
   * Reads one.
   *
   * @throws Refusal {@code REQUEST_INVALID}, with the key that was meant where one is near
   */
  static HandIn read(byte[] json) {
    try {
      return Optional.ofNullable(STRICT.readValue(json, Written.class))
          .map(Written::addresses)
          .filter(addresses -> addresses.stream().allMatch(Objects::nonNull))
          .map(HandIn::new)
          .orElseThrow(() -> invalid("names no addresses. " + EXAMPLE));
    } catch (UnrecognizedPropertyException e) {
      List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).toList();
      throw invalid(
              "has an unknown key, \"%s\".%s"
                  .formatted(e.getPropertyName(), NearNames.hint(e.getPropertyName(), known)))
          .because(e);
    } catch (JacksonException e) {
      throw invalid("is not as it should be. " + EXAMPLE).because(e);
    }
  }

  /** As it comes; what is missing is said after what is not known. */
  private record Written(@Nullable List<@Nullable String> addresses) {}

  private static Refusal invalid(String predicate) {
    return Refusal.of(RefusalCode.REQUEST_INVALID, "The request", predicate);
  }
}
