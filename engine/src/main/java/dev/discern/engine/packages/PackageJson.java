package dev.discern.engine.packages;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of packages and registries: constants in lower case with dashes, maps in order. */
public final class PackageJson {
  private static final JsonMapper LINE =
      JsonMapper.builder()
          .enumNamingStrategy(EnumNamingStrategies.KebabCaseStrategy.INSTANCE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();
  private static final JsonMapper PAGE =
      LINE.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PackageJson() {}

  /** Writes values over lines, for files that people read; reads strictly. */
  public static JsonMapper page() {
    return PAGE;
  }

  /** Writes a value on one line; reads strictly. */
  public static JsonMapper line() {
    return LINE;
  }
}
