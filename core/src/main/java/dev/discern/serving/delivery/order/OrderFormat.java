package dev.discern.serving.delivery.order;

/** Orders as text, and back. Safe for any number of threads. */
public interface OrderFormat {
  String write(Order order);

  /**
   * Reads what {@link #write} gave.
   *
   * @param kind of the notice that it was written in
   * @throws IllegalArgumentException for anything else, saying why
   */
  Order read(String kind, String text);
}
