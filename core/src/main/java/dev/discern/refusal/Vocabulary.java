package dev.discern.refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that people name by a word, such as those of an enum.
 *
 * @param values all there are
 * @param word what people write for one
 */
public record Vocabulary<T>(List<T> values, Function<T, String> word) {
  public Vocabulary {
    values = List.copyOf(values);
  }

  public static <T> Vocabulary<T> of(T[] values, Function<T, String> word) {
    return new Vocabulary<>(List.of(values), word);
  }

  /** The value that is written so. */
  public Optional<T> find(String written) {
    return values.stream().filter(value -> word.apply(value).equals(written)).findFirst();
  }

  /** In the order of the values. */
  public List<String> words() {
    return values.stream().map(word).toList();
  }

  /** As {@link NearNames#hint} gives it for the end of a refusal. */
  public String hint(String written) {
    return NearNames.hint(written, words());
  }
}
