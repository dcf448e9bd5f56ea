package dev.discern.testkit.serving;

import dev.discern.objects.ObjectKey;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.ArrivalFormat;
import dev.discern.serving.queue.PhotoArrived;
import java.time.Instant;
import java.util.List;

/** Arrivals as lines of text, for tests in which nobody reads JSON. */
public final class LineArrivals implements ArrivalFormat {
  @Override
  public List<PhotoArrived> read(String body) {
    List<String> lines = body.lines().toList();
    if (lines.size() != 6) {
      throw Refusal.of(RefusalCode.ARRIVAL_MALFORMED, "A message", "has no six lines.");
    }
    return List.of(
        new PhotoArrived(
            new ObjectKey(lines.get(0), lines.get(1)),
            Long.parseLong(lines.get(2)),
            lines.get(3),
            lines.get(4),
            Instant.parse(lines.get(5))));
  }

  @Override
  public String write(PhotoArrived arrival) {
    return String.join(
        "\n",
        arrival.object().bucket(),
        arrival.object().key(),
        String.valueOf(arrival.size()),
        arrival.etag(),
        arrival.sequencer(),
        arrival.at().toString());
  }
}
