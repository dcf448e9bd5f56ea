package dev.discern.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the view that stands for the old desk's table, as a foreign program would. */
final class Logs {
  private Logs() {}

  static List<String> read(String url) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select image_id, image_name, image_class from logs order by image_id")) {
      while (found.next()) {
        lines.add(found.getLong(1) + " " + found.getString(2) + " " + found.getString(3));
      }
    }
    return lines;
  }
}
