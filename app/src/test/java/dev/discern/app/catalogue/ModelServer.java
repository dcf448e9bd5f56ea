package dev.discern.app.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves one file over HTTP, and misbehaves as told, one answer at a time. */
final class ModelServer implements AutoCloseable {
  /** What the next answer is; without one, the file as it was asked for. */
  enum Fault {
    ENDS_HALF_WAY,
    SAYS_NOTHING_MORE,
    ANSWERS_503,
    ANSWERS_404,
    IGNORES_RANGES
  }

  private final byte[] file;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
  private volatile String etag = "\"one\"";

  ModelServer(byte[] file) throws IOException {
    this.file = file;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  ModelServer then(Fault fault) {
    faults.add(fault);
    return this;
  }

  /** The file is another from now on, as far as anybody can tell. */
  void newEtag(String other) {
    etag = other;
  }

  /** The Range header of each request, or "none". */
  List<String> ranges() {
    return List.copyOf(ranges);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String range = exchange.getRequestHeaders().getFirst("Range");
      ranges.add(range == null ? "none" : range);
      Fault fault = faults.poll();
      if (fault == Fault.ANSWERS_503 || fault == Fault.ANSWERS_404) {
        exchange.sendResponseHeaders(fault == Fault.ANSWERS_503 ? 503 : 404, -1);
        return;
      }
      boolean wanted = range != null && fault != Fault.IGNORES_RANGES && ifRangeHolds(exchange);
      int from = wanted ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
      send(exchange, from, wanted, fault);
    }
  }

  private boolean ifRangeHolds(HttpExchange exchange) {
    String condition = exchange.getRequestHeaders().getFirst("If-Range");
    return condition == null || condition.equals(etag);
  }

  private void send(HttpExchange exchange, int from, boolean partial, Fault fault)
      throws IOException {
    exchange.getResponseHeaders().set("ETag", etag);
    if (partial) {
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
    }
    exchange.sendResponseHeaders(partial ? 206 : 200, file.length - from);
    OutputStream body = exchange.getResponseBody();
    boolean half = fault == Fault.ENDS_HALF_WAY || fault == Fault.SAYS_NOTHING_MORE;
    body.write(file, from, half ? (file.length - from) / 2 : file.length - from);
    body.flush();
    if (fault == Fault.SAYS_NOTHING_MORE) {
      awaitClose();
    }
  }

  private void awaitClose() throws IOException {
    try {
      closing.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
