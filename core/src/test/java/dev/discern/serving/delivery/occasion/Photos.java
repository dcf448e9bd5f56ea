package dev.discern.serving.delivery.occasion;

import dev.discern.inference.decision.Score;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Instant;
import java.util.List;

/** Photos that something happened to, for tests. */
public final class Photos {
  /** A rotten apple of Friday noon. */
  public static final Occasion ROTTEN = found("IMG 4053.jpg", accepted("rotten", 0.974));

  private Photos() {}

  public static Finding accepted(String label, double probability) {
    Score best = new Score(label, probability);
    return new Finding("accepted", label, probability, List.of(best), "apples@3", null);
  }

  public static Finding uncertain(String label, double probability) {
    List<Score> candidates =
        List.of(new Score(label, probability), new Score("other", 1 - probability));
    return new Finding("uncertain", label, probability, candidates, "apples@3", null);
  }

  public static Finding outOfDomain() {
    Score looks = new Score("n07753275 pineapple, ananas", 0.8);
    return new Finding("out-of-domain", null, null, List.of(looks), "apples@3", null);
  }

  public static Finding refused() {
    return new Finding("refused", null, null, List.of(), null, "The photo is empty.");
  }

  public static Occasion found(String name, Finding finding) {
    Photo photo = new Photo("apple-desk/" + name, "etag-1", name, 80_000, "ab".repeat(32));
    return new Occasion(
        "apple-desk",
        new ItemId("x-1"),
        photo,
        finding,
        Instant.parse("2026-11-20T11:58:07Z"),
        Instant.parse("2026-11-20T12:00:00Z"),
        "0".repeat(32));
  }
}
