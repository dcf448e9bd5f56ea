package dev.discern.serving.ledger.result;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.ItemId;
import java.util.List;

/**
 * What a worker says on the results queue, in a few lines of text; the result itself is too large.
 */
public sealed interface WorkNote {
  /** A worker has begun with these items. */
  record Begun(String worker, List<ItemId> items) implements WorkNote {
    public Begun {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return "begun\n"
          + worker
          + "\n"
          + String.join("\n", items.stream().map(ItemId::value).toList());
    }
  }

  /** A result lies in the results bucket, under this key. */
  record Ready(String resultKey) implements WorkNote {
    @Override
    public String text() {
      return "ready\n" + resultKey;
    }
  }

  /** As it travels. */
  String text();

  /**
   * Reads what {@link #text} gave.
   *
   * @throws Refusal {@code REQUEST_INVALID} for anything else
   */
  static WorkNote parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() == 2 && lines.get(0).equals("ready")) {
      return new Ready(lines.get(1));
    }
    if (lines.size() > 2 && lines.get(0).equals("begun")) {
      return new Begun(
          lines.get(1), lines.subList(2, lines.size()).stream().map(ItemId::new).toList());
    }
    throw Refusal.of(
        RefusalCode.REQUEST_INVALID,
        "A message on the results queue",
        "is none of a worker's: it begins with \"%s\". Send nothing else to that queue."
            .formatted(lines.isEmpty() ? "" : lines.get(0)));
  }
}
