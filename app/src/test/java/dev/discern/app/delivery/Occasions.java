package dev.discern.app.delivery;

import dev.discern.inference.decision.Score;
import dev.discern.serving.delivery.occasion.Finding;
import dev.discern.serving.delivery.occasion.Occasion;
import dev.discern.serving.delivery.occasion.Photo;
import dev.discern.serving.ledger.item.ItemId;
import java.time.Instant;
import java.util.List;

/** What happened to photos, for tests. */
public final class Occasions {
  private Occasions() {}

  public static Finding rotten() {
    List<Score> scores = List.of(new Score("rotten", 0.974), new Score("fresh", 0.026));
    return new Finding("accepted", "rotten", 0.974, scores, "apples@3", null);
  }

  public static Finding unsure() {
    List<Score> scores = List.of(new Score("rotten", 0.51), new Score("fresh", 0.49));
    return new Finding("uncertain", "rotten", 0.51, scores, "apples@3", null);
  }

  public static Finding outside() {
    List<Score> looks = List.of(new Score("n07753275 pineapple, ananas", 0.8));
    return new Finding("out-of-domain", null, null, looks, "apples@3", null);
  }

  public static Finding refused() {
    return new Finding("refused", null, null, List.of(), null, "a.jpg is cut off.");
  }

  public static Finding setAside() {
    return new Finding(
        "set-aside", null, null, List.of(), null, "The photo took its worker with it twice.");
  }

  /** Of the photo under {@code apple-desk/NAME}. */
  public static Occasion of(String name, String etag, Finding finding) {
    return new Occasion(
        "apple-desk",
        new ItemId("x-1"),
        new Photo("apple-desk/" + name, etag, name, 80_500, "ab".repeat(32)),
        finding,
        Instant.parse("2026-11-20T11:58:07Z"),
        Instant.parse("2026-11-20T11:58:09Z"),
        "0af7651916cd43dd8448eb211c80319c");
  }

  public static Occasion of(String name, Finding finding) {
    return of(name, "e1", finding);
  }
}
