package dev.discern.bench.http;

import dev.discern.inference.image.Photo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Sends photos to a running server, over connections that stay open. The JDK's oldest client, for
 * it takes the least from the cores that the server needs: half of what {@code java.net.http} does.
 */
public final class HttpCall implements Callers.Call {
  private final URI address;

  public HttpCall(URI address) {
    this.address = address;
  }

  @Override
  public void answer(Photo photo) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "image/jpeg");
    connection.setFixedLengthStreamingMode(photo.bytes().length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(photo.bytes());
    }
    try (InputStream in = connection.getInputStream()) { // throws when the photo is refused
      in.readAllBytes();
    }
  }
}
