package dev.discern.objects;

import java.net.URI;
import java.util.Map;

/**
 * An address that one object can be PUT to, once its headers are sent along.
 *
 * @param headers the sender must send these, beside those that every client sends by itself (Host
 *     and Content-Length)
 */
public record PresignedPut(URI address, Map<String, String> headers) {
  public PresignedPut {
    headers = Map.copyOf(headers);
  }

  /** What gives everybody a right to put is not for logs. */
  @Override
  public String toString() {
    return address.getPath();
  }
}
