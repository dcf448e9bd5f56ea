package dev.discern.app.address;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server with photos, and with all that a bad one may do. */
public final class PhotoServer implements AutoCloseable {
  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<Headers> headers = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public PhotoServer() throws IOException {
    this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
  }

  PhotoServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.start();
  }

  /** The name under which it is an exception. */
  public String place() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public String at(String path) {
    return "http://" + place() + path;
  }

  /** Answers a path with these bytes, whatever they are. */
  public void serve(String path, byte[] bytes) {
    handle(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/plain"); // which nobody believes
          exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  void fail(String path, int status) {
    handle(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  public void redirect(String path, String location) {
    handle(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  /** Says it has a photo, and then nothing. */
  void stall(String path) {
    handle(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          awaitClosing();
        });
  }

  /** Sends for ever. */
  void neverEnd(String path) {
    handle(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            while (closing.getCount() > 0) {
              body.write(new byte[8_192]);
            }
          }
        });
  }

  private void handle(String path, HttpHandler answer) {
    server.createContext(
        path,
        exchange -> {
          remember(exchange);
          answer.handle(exchange);
        });
  }

  private void remember(HttpExchange exchange) {
    asked.add(exchange.getRequestURI().toString());
    headers.add(exchange.getRequestHeaders());
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
