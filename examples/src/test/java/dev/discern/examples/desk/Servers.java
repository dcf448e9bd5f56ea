package dev.discern.examples.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.discern.testkit.server.PrivateMariaDb;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A real MariaDB and a mail server that each want a password, and a web site with a photo; all of
 * the desk's own.
 */
final class Servers implements AutoCloseable {
  private static final String DATABASE_PASSWORD = "the database's";
  private static final String MAIL_PASSWORD = "the mail server's";
  private static final String DATABASE = "discern";
  private static final String USER = "discern";

  private final PrivateMariaDb database;
  private final PhotoSite site;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  /** Starts them; skips the test where MariaDB is not installed. */
  Servers() throws IOException {
    database = PrivateMariaDb.start();
    site = new PhotoSite();
    mail.setUser(USER, MAIL_PASSWORD);
    mail.start();
  }

  /** Makes the desk's own database and its user, as the README says. */
  void makeDatabase() throws SQLException {
    try (Connection root = DriverManager.getConnection(database.url(DATABASE) + "&user=root");
        Statement statement = root.createStatement()) {
      statement.execute("create user discern identified by \"" + DATABASE_PASSWORD + '"');
      statement.execute("grant all on discern.* to discern");
    }
  }

  Map<String, String> passwords() {
    return Map.of("DISCERN_DB_PASSWORD", DATABASE_PASSWORD, "SMTP_PASSWORD", MAIL_PASSWORD);
  }

  /** The configuration with these servers where the example has its own. */
  String filledInto(String configuration) {
    String here =
        configuration
            .replaceAll("url: jdbc:mariadb:\\S+", "url: " + database.url(DATABASE))
            .replaceAll("host: smtp.example.org", "host: 127.0.0.1")
            .replaceAll("port: 587", "port: " + mail.getSmtp().getPort())
            .replaceAll("encryption: starttls", "encryption: none")
            .replaceAll(
                "allow: \\[photos.example.org]", "private: [\"%s\"]".formatted(site.place()));
    assertThat(here)
        .contains(
            "\ndatabase:",
            "\nmail:",
            "\naddresses:",
            "private: [",
            "port: " + mail.getSmtp().getPort())
        .doesNotContain("db.example.org", "smtp.example.org", "starttls ");
    return here;
  }

  PhotoSite site() {
    return site;
  }

  GreenMail mail() {
    return mail;
  }

  /**
   * The table of photos by their numbers, as somebody sees it who has nothing but the address, the
   * user and the password.
   */
  Map<Long, String> logs() throws SQLException {
    Map<Long, String> rows = new LinkedHashMap<>();
    try (Connection connection =
            DriverManager.getConnection(database.url(DATABASE), USER, DATABASE_PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet logs =
            statement.executeQuery("select image_id, image_name, image_class from logs")) {
      while (logs.next()) {
        rows.put(
            logs.getLong("image_id"),
            logs.getString("image_name") + " " + logs.getString("image_class"));
      }
    }
    return rows;
  }

  @Override
  public void close() {
    site.close();
    mail.stop();
    database.close();
  }
}
