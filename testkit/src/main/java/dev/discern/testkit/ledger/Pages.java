package dev.discern.testkit.ledger;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
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
    int from = after == null ? 0 : place(keys, after) + 1;
    int to = Math.min(list.size(), from + max);
    return new Page<>(list.subList(from, to), to < list.size() ? keys.get(to - 1) : null);
  }

  private static int place(List<String> keys, String after) {
    if (!keys.contains(after)) {
      throw Refusal.of(
          RefusalCode.REQUEST_INVALID, "after=" + after, "is where no page goes on. Leave it out.");
    }
    return keys.indexOf(after);
  }
}
