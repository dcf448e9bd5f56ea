package dev.discern.examples.desk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A web site that shows one photo. */
final class PhotoSite implements AutoCloseable {
  private final HttpServer server;

  PhotoSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  /** Its host and port. */
  String place() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Shows a photo; gives its address. */
  URI show(String name, byte[] photo) {
    server.createContext(
        "/" + name,
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, photo.length);
            exchange.getResponseBody().write(photo);
          }
        });
    return URI.create("http://" + place() + "/" + name);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
