package dev.discern.embedded;

import dev.discern.objects.PutTerms;
import java.nio.file.Path;
import java.util.List;

/** Puts and sends without end, and says what was acknowledged; to be killed. */
final class Busy {
  private static final int THREADS = 4;

  private Busy() {}

  public static void main(String[] arguments) throws Exception {
    Laptop laptop = new Laptop(Path.of(arguments[0]));
    for (int thread = 0; thread < THREADS; thread++) {
      int number = thread;
      new Thread(() -> work(laptop, number)).start();
    }
  }

  private static void work(Laptop laptop, int thread) {
    for (int count = 0; ; count++) {
      String name = thread + "-" + count;
      laptop.store.put(EmbeddedServersTest.inbox(name), content(name), PutTerms.of("image/jpeg"));
      say("put " + name);
      laptop.arrivals.work().send(List.of("mine " + name));
      say("sent " + name);
    }
  }

  /** Long enough to be cut through. */
  static byte[] content(String name) {
    return (name + " ").repeat(20_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static synchronized void say(String what) {
    System.out.println("ack " + what);
    System.out.flush();
  }
}
