package dev.discern.database;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Locale;
import java.util.Map;

/** In what databases differ: their address and the names of their types. */
enum Vendor {
  H2("jdbc:h2:", "varchar(64)", "varchar(1000000)", "timestamp(6)", "") {
    @Override
    String complete(String url) {
      // "retry:", or a thread that is interrupted while it writes closes the file for all others.
      String complete = url.replaceFirst("^jdbc:h2:(file:)?(?=[/~.])", "jdbc:h2:retry:");
      for (String option : H2_OPTIONS) {
        String name = option.substring(0, option.indexOf('=') + 1);
        complete += complete.toUpperCase(Locale.ROOT).contains(name) ? "" : option;
      }
      return complete;
    }
  },
  MARIADB(
      "jdbc:mariadb:",
      "varchar(64) character set ascii collate ascii_bin",
      "mediumtext",
      "datetime(6)",
      " engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin") {
    @Override
    String behindNull(String column, String order) {
      return order; // it knows, and would sort all rows if it were told
    }
  },
  POSTGRESQL("jdbc:postgresql:", "varchar(64) collate \"C\"", "text", "timestamp(6)", "");

  /**
   * Without WRITE_DELAY=0, a process that is killed loses rows that it has acknowledged. A file
   * that {@link Compaction} forces to the disk each second needs its old pieces for less than H2's
   * 45 s.
   */
  private static final String[] H2_OPTIONS = {
    ";MODE=MySQL",
    ";WRITE_DELAY=0",
    ";RETENTION_TIME=10000",
    ";LOCK_TIMEOUT=10000",
    ";DB_CLOSE_ON_EXIT=FALSE"
  };

  private final String prefix;
  private final Map<String, String> types;

  Vendor(String prefix, String id, String text, String time, String table) {
    this.prefix = prefix;
    this.types = Map.of("id", id, "text", text, "time", time, "table", table);
  }

  /**
   * Whose database this is.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when it is none of these
   */
  static Vendor of(String url) {
    for (Vendor vendor : values()) {
      if (url.startsWith(vendor.prefix)) {
        return vendor;
      }
    }
    throw Refusal.of(
        RefusalCode.CONFIGURATION_INVALID,
        "database.url",
        "is %s; it begins with jdbc:h2:, jdbc:mariadb: (for MySQL too) or jdbc:postgresql:."
            .formatted(url));
  }

  /** What stands for the names between braces in migrations. */
  Map<String, String> types() {
    return types;
  }

  /** The address with the options that the ledger cannot do without. */
  String complete(String url) {
    return url;
  }

  /**
   * An order in which an index gives its rows by itself.
   *
   * @param column the index's first, which is null in all rows that are asked for
   * @param order of the others
   */
  String behindNull(String column, String order) {
    return column + ", " + order;
  }
}
