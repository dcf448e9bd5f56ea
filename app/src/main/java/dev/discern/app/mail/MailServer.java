package dev.discern.app.mail;

import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who takes mails, and in whose name.
 *
 * @param login null where anybody may send
 */
public record MailServer(
    String host, int port, Encryption encryption, @Nullable Login login, InternetAddress from) {

  /** Who says that it may send. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /** How the way to the server is kept secret. */
  public enum Encryption {
    /** From the second word on, or not at all: a server that cannot is not used. */
    STARTTLS(587),
    TLS(465),
    NONE(25);

    private final int port;

    Encryption(int port) {
      this.port = port;
    }

    /** Where servers of this kind listen. */
    public int port() {
      return port;
    }
  }
}
