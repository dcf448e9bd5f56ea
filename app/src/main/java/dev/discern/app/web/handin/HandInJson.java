package dev.discern.app.web.handin;

import dev.discern.refusal.NearNames;
import dev.discern.refusal.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
 * Photos that are handed in without their bytes, as JSON: one of three ways.
 *
 * @param addresses where they lie on the web
 * @param uploads photos that are to come
 * @param bucket where they lie in the store, with {@code prefix}
 */
record HandInJson(
    @Nullable List<@Nullable String> addresses,
    @Nullable List<@Nullable UploadWish> uploads,
    @Nullable String bucket,
    @Nullable String prefix) {
  /** Of the document, in bytes. */
  static final int LARGEST = 5_000_000;

  private static final String EXAMPLE =
      "Send {\"addresses\": [\"https://...\"]}, {\"uploads\": [{\"name\": \"a.jpg\", \"bytes\":"
          + " 80123}]} or {\"bucket\": \"photos\", \"prefix\": \"2026/\"}.";
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
          .withCoercionConfig(
              LogicalType.Integer,
              number ->
                  number
                      .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                      .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** A photo that is to come. */
  record UploadWish(@Nullable String name, @Nullable Long bytes) {}

  /**
   * Reads one.
   *
   * @throws Refusal {@code REQUEST_INVALID}, with the key that was meant where one is near
   */
  static HandIn read(byte[] json) {
    try {
      return Optional.ofNullable(STRICT.readValue(json, HandInJson.class))
          .flatMap(HandInJson::meant)
          .orElseThrow(() -> HandIn.invalid("names no photos, or more than one way. " + EXAMPLE));
    } catch (UnrecognizedPropertyException e) {
      List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).toList();
      throw HandIn.invalid(
              "has an unknown key, \"%s\".%s"
                  .formatted(e.getPropertyName(), NearNames.hint(e.getPropertyName(), known)))
          .because(e);
    } catch (JacksonException e) {
      throw HandIn.invalid("is not as it should be. " + EXAMPLE).because(e);
    }
  }

  /** Empty when it says nothing, half of it, or two things. */
  private Optional<HandIn> meant() {
    List<HandIn> ways =
        Stream.of(byAddress(), announced(), inBucket()).flatMap(Optional::stream).toList();
    long named = Stream.of(addresses, uploads, bucket).filter(Objects::nonNull).count();
    return ways.size() == 1 && named == 1 ? Optional.of(ways.get(0)) : Optional.empty();
  }

  private Optional<HandIn> byAddress() {
    return Optional.ofNullable(addresses)
        .filter(all -> all.stream().allMatch(Objects::nonNull))
        .map(all -> all.stream().map(String::valueOf).toList())
        .map(HandIn.Addresses::new);
  }

  private Optional<HandIn> announced() {
    return Optional.ofNullable(uploads)
        .filter(all -> all.stream().allMatch(HandInJson::isWhole))
        .map(all -> all.stream().map(HandInJson::one).toList())
        .map(HandIn.Announced::new);
  }

  private static boolean isWhole(@Nullable UploadWish wish) {
    return wish != null && wish.name() != null && wish.bytes() != null;
  }

  private static HandIn.Announced.One one(@Nullable UploadWish wish) {
    UploadWish whole = Objects.requireNonNull(wish);
    return new HandIn.Announced.One(
        Objects.requireNonNull(whole.name()), Objects.requireNonNull(whole.bytes()));
  }

  private Optional<HandIn> inBucket() {
    return bucket == null || prefix == null
        ? Optional.empty()
        : Optional.of(new HandIn.Prefix(bucket, prefix));
  }
}
