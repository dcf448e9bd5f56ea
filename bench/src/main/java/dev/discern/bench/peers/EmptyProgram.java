package dev.discern.bench.peers;

/** Says one line: what every Java program pays before its own work begins. */
public final class EmptyProgram {
  private EmptyProgram() {}

  public static void main(String[] arguments) {
    System.out.println("started");
  }
}
