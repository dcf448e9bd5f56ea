package dev.discern.bench.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that accepts everything and counts how often it got each message. */
final class CountingMail implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Integer> received = new ConcurrentHashMap<>();
  private volatile long last = System.nanoTime();

  CountingMail() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::acceptAll);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How often each message came, by its Message-ID. */
  Map<String, Integer> received() {
    return Map.copyOf(received);
  }

  /** Whether the last mail came that long ago. */
  boolean isQuietFor(Duration time) {
    return System.nanoTime() - last > time.toNanos();
  }

  private void acceptAll() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        daemon(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
      OutputStream out = caller.getOutputStream();
      say(out, "220 counting");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String word = line.toUpperCase(Locale.ROOT).split(" ")[0];
        if (word.equals("QUIT")) {
          say(out, "221 bye");
          return;
        }
        if (word.equals("DATA")) {
          say(out, "354 go on");
          String id = messageId(in);
          received.merge(id, 1, Integer::sum);
          last = System.nanoTime();
        }
        say(out, "250 fine");
      }
    } catch (IOException callerDied) {
      // it was killed; what it had not finished it sends again
    }
  }

  private static String messageId(BufferedReader in) throws IOException {
    String id = "";
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("cut off");
      }
      if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
        id = line.substring(11).strip();
      }
    }
    return id;
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "mail");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
