package dev.discern.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.objects.ObjectKey;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.PhotoArrived;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class S3EventsTest {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00.123Z");
  private static final String RECORD =
      """
      {"eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": "eu-central-1",
       "eventTime": "2026-11-20T12:00:00.123Z", "eventName": "ObjectCreated:CompleteMultipartUpload",
       "userIdentity": {"principalId": "AWS:X"}, "requestParameters": {"sourceIPAddress": "127.0.0.1"},
       "s3": {"s3SchemaVersion": "1.0", "configurationId": "discern",
              "bucket": {"name": "inbox", "ownerIdentity": {"principalId": "A"}, "arn": "arn:aws:s3:::inbox"},
              "object": {"key": "apples/100%25+ripe+%2B+%E8%8B%B9%E6%9E%9C.jpg", "size": 80123,
                         "eTag": "d41d8cd98f00b204", "sequencer": "0055AED6DCD90281E5"}}}
      """;
  private static final PhotoArrived ARRIVAL =
      new PhotoArrived(
          new ObjectKey("inbox", "apples/100% ripe + 苹果.jpg"),
          80123,
          "d41d8cd98f00b204",
          "0055AED6DCD90281E5",
          AT);

  private final S3Events format = new S3Events();

  @Test
  void what_a_bucket_sends_is_read() {
    assertThat(format.read(records(RECORD))).containsExactly(ARRIVAL);
  }

  @Test
  void one_message_may_tell_of_several() {
    String other = RECORD.replace("apples/", "pears/").replace("Object", "s3:Object");

    assertThat(format.read(records(RECORD + "," + other)))
        .extracting(each -> each.object().key())
        .containsExactly("apples/100% ripe + 苹果.jpg", "pears/100% ripe + 苹果.jpg");
  }

  @Test
  void other_events_are_passed_over() {
    String removed =
        """
        {"eventVersion": "2.2", "eventName": "ObjectRemoved:Delete", "eventTime": "2026-11-20T12:00:00Z",
         "s3": {"bucket": {"name": "inbox"}, "object": {"key": "a.jpg", "sequencer": "0A"}}}
        """;

    assertThat(format.read(records(removed + "," + RECORD))).containsExactly(ARRIVAL);
    assertThat(format.read(records(""))).isEmpty();
  }

  @Test
  void the_event_that_s3_sends_to_try_a_queue_is_nothing() {
    assertThat(
            format.read(
                """
                {"Service": "Amazon S3", "Event": "s3:TestEvent", "Time": "2026-11-20T12:00:00Z",
                 "Bucket": "inbox", "RequestId": "5582815E1AEA5ADF", "HostId": "8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR"}
                """))
        .isEmpty();
  }

  @Test
  void sns_may_have_wrapped_it() {
    String wrapped =
        JsonMapper.shared()
            .createObjectNode()
            .put("Type", "Notification")
            .put("MessageId", "m-1")
            .put("Message", records(RECORD))
            .toString();

    assertThat(format.read(wrapped)).containsExactly(ARRIVAL);
  }

  @Test
  void eventbridge_tells_keys_as_they_are() {
    String event =
        """
        {"version": "0", "id": "17793124", "detail-type": "Object Created", "source": "aws.s3",
         "time": "2026-11-20T12:00:00.123Z", "region": "eu-central-1", "resources": ["arn:aws:s3:::inbox"],
         "detail": {"version": "0", "bucket": {"name": "inbox"},
                    "object": {"key": "apples/100% ripe + 苹果.jpg", "size": 80123,
                               "etag": "d41d8cd98f00b204", "sequencer": "0055AED6DCD90281E5"},
                    "request-id": "N4N7GDK58NMKJ12R", "reason": "PutObject"}}
        """;

    assertThat(format.read(event)).containsExactly(ARRIVAL);
    assertThat(format.read(event.replace("Object Created", "Object Deleted"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apples/100% ripe + 苹果.jpg",
        "🍎 &=?#\"\\.jpg",
        "a//b/",
        "e\u0301.jpg",
        "%2F%20+.jpg",
        "~*'()!.jpg"
      })
  void what_is_written_is_read_again(String key) {
    PhotoArrived arrival = new PhotoArrived(new ObjectKey("inbox", key), 0, "", "0A", AT);

    assertThat(format.read(format.write(arrival))).containsExactly(arrival);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|has no Records",
        "apple|is no JSON",
        "{\"a\": |is no JSON",
        "[]|has no Records",
        "\"text\"|has no Records",
        "null|has no Records",
        "{}|has no Records",
        "{\"Records\": {}}|has no Records",
        "{\"Records\": [null]}|has no eventVersion",
        "{\"Records\": [{\"eventVersion\": \"3.0\"}]}|is of version 3.0, and only 2.x is understood",
        "{\"Type\": \"Notification\"}|has no Message",
        "{\"source\": \"aws.s3\"}|has no detail-type"
      })
  void what_is_no_such_message_is_refused(String body, String fault) {
    assertThat(refusal(body).sentence())
        .isEqualTo(
            "The message " + fault + ": it is no S3 event. Look at who else sends to this queue.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"size\": 80123|\"size\": \"80123\"|has no size of the object",
        "\"size\": 80123|\"size\": -1|has no size of the object",
        "\"size\": 80123|\"size\": 1e400|has no size of the object",
        "12:00:00.123Z|25:00:00Z|has a time that is none: 2026-11-20T25:00:00Z",
        "%25+ripe|%2|has a key that is not URL-encoded",
        "\"name\": \"inbox\"|\"name\": 7|has no name"
      })
  void a_record_with_a_part_that_is_none_is_refused(String right, String wrong, String fault) {
    assertThat(refusal(records(RECORD.replace(right, wrong))).sentence()).contains(fault);
  }

  @Test
  void a_key_that_would_leave_its_place_is_refused() {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> format.read(records(RECORD.replace("apples/", "%2E%2E/"))));

    assertThat(refusal.code()).isEqualTo(RefusalCode.OBJECT_KEY_INVALID);
  }

  private Refusal refusal(String body) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> format.read(body));
    assertThat(refusal.code()).isEqualTo(RefusalCode.ARRIVAL_MALFORMED);
    return refusal;
  }

  private static String records(String records) {
    return "{\"Records\": [" + records + "]}";
  }
}
