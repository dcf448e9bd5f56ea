package dev.discern.app.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way to a server, which can be shut: who is on it is thrown off, who comes is turned away. */
final class Gate implements AutoCloseable {
  private final int to;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocket door;

  Gate(URI server) throws IOException {
    this.to = server.getPort();
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = door.getLocalPort();
    listen(door);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  synchronized void shut() {
    if (door != null) {
      hangUp(door);
      door = null;
    }
    open.forEach(Gate::hangUp);
    open.clear();
  }

  synchronized void open() {
    try {
      ServerSocket again = new ServerSocket();
      again.setReuseAddress(true);
      again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      door = again;
      listen(again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(ServerSocket at) {
    inBackground(
        () -> {
          while (!at.isClosed()) {
            Socket from = at.accept();
            Socket there = new Socket(InetAddress.getLoopbackAddress(), to);
            letIn(at, from, there);
          }
        });
  }

  /** Who knocked just before the door was shut is not let in after it. */
  private synchronized void letIn(ServerSocket by, Socket from, Socket there) {
    if (by != door) {
      hangUp(from);
      hangUp(there);
      return;
    }
    open.add(from);
    open.add(there);
    inBackground(() -> pass(from, there));
    inBackground(() -> pass(there, from));
  }

  private void pass(Socket from, Socket there) throws IOException {
    try (from;
        there) {
      InputStream in = from.getInputStream();
      OutputStream out = there.getOutputStream();
      in.transferTo(out);
    } finally {
      open.remove(from);
      open.remove(there);
    }
  }

  private static void inBackground(Passing passing) {
    Thread thread =
        new Thread(
            () -> {
              try {
                passing.run();
              } catch (IOException shut) {
                // which is what a gate is for
              }
            },
            "gate");
    thread.setDaemon(true);
    thread.start();
  }

  private static void hangUp(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    shut();
  }

  /** Bytes on their way. */
  @FunctionalInterface
  private interface Passing {
    void run() throws IOException;
  }
}
