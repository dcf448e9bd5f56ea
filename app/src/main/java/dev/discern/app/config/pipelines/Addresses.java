package dev.discern.app.config.pipelines;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Mail addresses. */
final class Addresses {
  private Addresses() {}

  /** One address, with or without a name before it. */
  static InternetAddress parse(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      if (!address.getAddress().matches("[^@]+@[^@]+")) {
        throw wrong(text);
      }
      return address;
    } catch (AddressException e) {
      throw wrong(text);
    }
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "\"%s\" is no mail address; write it like buyer@example.org".formatted(text));
  }
}
