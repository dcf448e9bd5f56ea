package dev.discern.testkit.ledger;

import dev.discern.serving.ledger.history.Page;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a list that is whole in memory into pages. */
final class Pages {
  private Pages() {}

  static <T> Page<T> page(Stream<T> all, Function<T, String> key, @Nullable String after, int max) {
    List<T> list = all.toList();
    List<String> keys = list.stream().map(key).toList();
    int from = after == null ? 0 : keys.indexOf(after) + 1;
    int to = Math.min(list.size(), from + max);
    return new Page<>(list.subList(from, to), to < list.size() ? keys.get(to - 1) : null);
  }
}
