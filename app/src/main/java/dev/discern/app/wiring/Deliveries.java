package dev.discern.app.wiring;

import dev.discern.app.background.DeskMeters;
import dev.discern.app.config.DeliverySettings;
import dev.discern.app.delivery.JsonOrders;
import dev.discern.app.mail.Enclosures;
import dev.discern.app.mail.FolderPost;
import dev.discern.app.mail.LetterWriter;
import dev.discern.app.mail.Links;
import dev.discern.app.mail.Reasons;
import dev.discern.app.mail.SmtpPost;
import dev.discern.app.webhook.WebhookSink;
import dev.discern.engine.image.JpegThumbnails;
import dev.discern.objects.ObjectStore;
import dev.discern.serving.delivery.PipelineRules;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.delivery.courier.Perseverance;
import dev.discern.serving.delivery.courier.Sink;
import dev.discern.serving.delivery.filing.FilingSink;
import dev.discern.serving.delivery.mail.MailSink;
import dev.discern.serving.delivery.mail.Post;
import dev.discern.serving.delivery.order.OrderFormat;
import dev.discern.serving.ledger.Rules;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.Outbox;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The ways out of the house: what follows from answers, and who takes it there. */
final class Deliveries {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final int PREVIEW_SIDE = 600;

  private final House house;
  private final DeliverySettings settings;
  private final DeskMeters meters;
  private final Reasons reasons;
  private final OrderFormat orders = new JsonOrders();

  /**
   * @param reasons why photos got their answers, for mails
   */
  Deliveries(House house, DeskMeters meters, Reasons reasons) {
    this.house = house;
    this.meters = meters;
    this.reasons = reasons;
    this.settings = house.settings().delivery();
  }

  /** What the configured pipelines' rules say. */
  Rules rules() {
    return new PipelineRules(settings.pipelines(), orders, settings.zone());
  }

  /**
   * A courier for each way out, each to be repeated on a thread of its own; the buckets that are
   * filed into are made.
   *
   * @param forgotten whether a photo is forgotten by now
   * @param inbox the bucket that photos lie in
   * @param results the bucket that nothing but results may lie in
   * @throws dev.discern.refusal.Refusal {@code CONFIGURATION_INVALID} when a secret is not in the
   *     environment, or photos would be filed into one of these buckets
   */
  List<Courier<?>> couriers(
      Outbox outbox, Predicate<ItemId> forgotten, ObjectStore store, String inbox, String results) {
    settings.filingBuckets(List.of(inbox, results)).forEach(store::ensureBucket);
    return Stream.<Sink<?>>of(
            new FilingSink(store, inbox, house.limits().maxBytes()),
            new MailSink(outbox, post(store, inbox, forgotten), settings.zone()),
            new WebhookSink(settings.secrets(), ANSWER_WITHIN))
        .<Courier<?>>map(
            sink -> new Courier<>(meters.counting(sink.kind(), outbox), orders, sink, terms()))
        .toList();
  }

  private Courier.Terms terms() {
    return new Courier.Terms(Perseverance.DEFAULT, house.time(), new Random());
  }

  private Post post(ObjectStore store, String inbox, Predicate<ItemId> forgotten) {
    LetterWriter writer = writer(store, inbox);
    return settings
        .mailServer()
        .<Post>map(server -> new SmtpPost(server, writer, ANSWER_WITHIN))
        .orElseGet(() -> new FolderPost(house.settings().mails(), writer, nobody(), forgotten));
  }

  private LetterWriter writer(ObjectStore store, String inbox) {
    JpegThumbnails previews =
        new JpegThumbnails(house.photoReader(), house.decoder(), PREVIEW_SIDE);
    return new LetterWriter(
        new Enclosures(store, inbox, house.limits().maxBytes(), previews::jpeg, reasons),
        new LetterWriter.Paper(
            new Links(house.settings().access().address()), settings.zone(), house.time()));
  }

  private static InternetAddress nobody() {
    try {
      return new InternetAddress("Discern <discern@localhost>");
    } catch (AddressException e) {
      throw new IllegalStateException(e);
    }
  }
}
