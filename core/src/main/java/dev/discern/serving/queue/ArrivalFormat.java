package dev.discern.serving.queue;

import java.util.List;

/**
 * How a {@link PhotoArrived} is written in a message: S3 event JSON, as a bucket sends it to SQS.
 * Safe for any number of threads.
 */
public interface ArrivalFormat {
  /**
   * The arrivals that a message tells of: records of other kinds are passed over, and S3's test
   * event has none.
   *
   * @param body S3 event JSON 2.x, as it is, wrapped by SNS, or as EventBridge tells it
   * @throws dev.discern.refusal.Refusal {@code ARRIVAL_MALFORMED} when it is no such message;
   *     {@code OBJECT_KEY_INVALID} when a key cannot be one
   */
  List<PhotoArrived> read(String body);

  /** The message that {@link #read} understands. */
  String write(PhotoArrived arrival);
}
