package dev.discern.aws.queue;

import dev.discern.objects.ObjectKey;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.queue.ArrivalFormat;
import dev.discern.serving.queue.PhotoArrived;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * S3 event JSON as a bucket sends it to SQS; keys are form-encoded there ('+' for a space) and
 * plain where EventBridge tells of them. (Amazon S3 user guide, "Event message structure", versions
 * 2.1 to 2.3.)
 */
public final class S3Events implements ArrivalFormat {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CREATED = "ObjectCreated:";

  @Override
  public List<PhotoArrived> read(String body) {
    JsonNode message = parsed(body);
    if (message.path("Event").asString("").equals("s3:TestEvent")) {
      return List.of();
    }
    if (message.path("Type").asString("").equals("Notification")) {
      return read(text(message, "Message"));
    }
    if (message.path("source").asString("").equals("aws.s3")) {
      return fromEventBridge(message);
    }
    if (!message.path("Records").isArray()) {
      throw malformed("has no Records");
    }
    List<PhotoArrived> arrivals = new ArrayList<>();
    for (JsonNode event : message.path("Records")) {
      if (isCreation(event)) {
        arrivals.add(fromBucket(event));
      }
    }
    return List.copyOf(arrivals);
  }

  private static boolean isCreation(JsonNode event) {
    String version = text(event, "eventVersion");
    if (!version.startsWith("2.")) {
      throw malformed("is of version " + version + ", and only 2.x is understood");
    }
    return text(event, "eventName").replaceFirst("^s3:", "").startsWith(CREATED);
  }

  private static PhotoArrived fromBucket(JsonNode event) {
    JsonNode object = event.path("s3").path("object");
    String key = decoded(text(object, "key"));
    return new PhotoArrived(
        new ObjectKey(text(event.path("s3").path("bucket"), "name"), key),
        size(object),
        object.path("eTag").asString(""),
        object.path("sequencer").asString(""),
        time(text(event, "eventTime")));
  }

  private static List<PhotoArrived> fromEventBridge(JsonNode event) {
    if (!text(event, "detail-type").equals("Object Created")) {
      return List.of();
    }
    JsonNode detail = event.path("detail");
    JsonNode object = detail.path("object");
    return List.of(
        new PhotoArrived(
            new ObjectKey(text(detail.path("bucket"), "name"), text(object, "key")),
            size(object),
            object.path("etag").asString(""),
            object.path("sequencer").asString(""),
            time(text(event, "time"))));
  }

  @Override
  public String write(PhotoArrived arrival) {
    ObjectNode message = JSON.createObjectNode();
    ObjectNode event = message.putArray("Records").addObject();
    event.put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", "");
    event.put("eventTime", arrival.at().toString()).put("eventName", "ObjectCreated:Put");
    ObjectNode s3 = event.putObject("s3").put("s3SchemaVersion", "1.0");
    s3.putObject("bucket").put("name", arrival.object().bucket());
    s3.putObject("object")
        .put("key", encoded(arrival.object().key()))
        .put("size", arrival.size())
        .put("eTag", arrival.etag())
        .put("sequencer", arrival.sequencer());
    return message.toString();
  }

  private static JsonNode parsed(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw malformed("is no JSON").because(e);
    }
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    if (!value.isString()) {
      throw malformed("has no " + name);
    }
    return value.asString();
  }

  private static long size(JsonNode object) {
    JsonNode size = object.path("size");
    if (!size.isIntegralNumber() || !size.canConvertToLong() || size.asLong() < 0) {
      throw malformed("has no size of the object");
    }
    return size.asLong();
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw malformed("has a time that is none: " + text).because(e);
    }
  }

  private static String decoded(String key) {
    try {
      return URLDecoder.decode(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed("has a key that is not URL-encoded: " + key).because(e);
    }
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static Refusal malformed(String fault) {
    return Refusal.of(
        RefusalCode.ARRIVAL_MALFORMED,
        "The message",
        fault + ": it is no S3 event. Look at who else sends to this queue.");
  }
}
