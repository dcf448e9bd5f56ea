package dev.discern.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.app.background.DeskMeters;
import dev.discern.app.config.SettingsReader;
import dev.discern.app.mail.MailFolder;
import dev.discern.app.mail.Reasons;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutOutcome;
import dev.discern.objects.PutTerms;
import dev.discern.refusal.Refusal;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.history.HistoryFilter;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.ledger.Books;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.testkit.serving.InMemoryObjectStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the configuration to the mail and the copy, with nothing between that is not the real. */
class DeliveriesTest {
  private static final String RULES =
      """
      time-zone: UTC
      pipelines:
        apple-desk:
          model: apples
          rules:
            - when: {decision: accepted, label: fresh, probability: ">= 0.9"}
              mail: {to: [buyer@example.org], attach: photo, at-most: once per 10m}
            - when: {decision: accepted}
              file: {bucket: sorted, key: "{label}/{date}/{name}"}
            - when: {decision: uncertain}
              review: true
      """;

  private static final Predicate<ItemId> FORGOTTEN = item -> false;

  @TempDir Path home;
  private final Books books = new InMemoryLedger().books();

  @Test
  void an_accepted_photo_is_mailed_and_filed_as_its_rules_say() throws IOException {
    House house = house(RULES);
    InMemoryObjectStore store = new InMemoryObjectStore(house.time());
    store.ensureBucket("inbox");
    byte[] photo =
        DrawnPhotos.encode(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "jpg");
    Result result = arrive(store, "apple-desk/a.jpg", photo);
    new Recorder(
            books.ledger(),
            new Deliveries(house, new DeskMeters(), Reasons.NONE).rules(),
            house.time())
        .recordOnce(result);
    new Deliveries(house, new DeskMeters(), Reasons.NONE)
        .couriers(books.outbox(), FORGOTTEN, store, "inbox", "results")
        .forEach(Courier::deliverDue);
    assertThat(books.outbox().of(result.item()))
        .extracting(Notice::outcome)
        .containsExactly(
            "Kept as "
                + books.outbox().of(result.item()).get(0).what().id()
                + ".eml, because no mail server is configured.",
            "Filed as sorted/fresh/2026-11-20/a.jpg.");
    assertThat(
            store
                .get(new ObjectKey("sorted", "fresh/2026-11-20/a.jpg"), 1_000_000)
                .orElseThrow()
                .bytes())
        .isEqualTo(photo);
    MailFolder mails = new MailFolder(house.settings().mails());
    MailFolder.Kept mail = mails.list(10).get(0);
    assertThat(mail.subject()).isEqualTo("apple-desk: fresh 97.50 % (a.jpg)");
    assertThat(new String(mails.open(mail.id()).orElseThrow(), StandardCharsets.UTF_8))
        .contains("filename=a.jpg", "multipart/related", "Content-ID: <photo1@discern>");
  }

  @Test
  void of_a_photo_that_was_forgotten_on_the_way_no_mail_is_kept() throws IOException {
    House house = house(RULES);
    InMemoryObjectStore store = new InMemoryObjectStore(house.time());
    store.ensureBucket("inbox");
    Result result = SampleResults.accepted("apple-desk/secret.jpg", 0.975);
    Deliveries deliveries = new Deliveries(house, new DeskMeters(), Reasons.NONE);
    new Recorder(books.ledger(), deliveries.rules(), house.time()).recordOnce(result);

    deliveries
        .couriers(books.outbox(), result.item()::equals, store, "inbox", "results")
        .forEach(Courier::deliverDue);

    assertThat(new MailFolder(house.settings().mails()).list(10)).isEmpty();
  }

  @Test
  void an_unsure_photo_waits_for_a_person() throws IOException {
    House house = house(RULES);
    new Recorder(
            books.ledger(),
            new Deliveries(house, new DeskMeters(), Reasons.NONE).rules(),
            house.time())
        .recordOnce(SampleResults.uncertain("apple-desk/a.jpg"));
    assertThat(books.history().count(HistoryFilter.REVIEW)).isEqualTo(1);
  }

  @Test
  void a_webhook_without_its_secret_stops_the_start() throws IOException {
    House house =
        house(
            "pipelines: {desk: {model: apples, rules: [{webhook: {url: 'https://example.org', secret-env: NOT_SET}}]}}");
    InMemoryObjectStore store = new InMemoryObjectStore(house.time());
    assertThatThrownBy(
            () ->
                new Deliveries(house, new DeskMeters(), Reasons.NONE)
                    .couriers(books.outbox(), FORGOTTEN, store, "inbox", "results"))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("secret-env NOT_SET is not set.");
  }

  @Test
  void there_is_a_courier_for_each_way_out() throws IOException {
    House house = house("");
    List<Courier<?>> couriers =
        new Deliveries(house, new DeskMeters(), Reasons.NONE)
            .couriers(
                books.outbox(),
                FORGOTTEN,
                new InMemoryObjectStore(house.time()),
                "inbox",
                "results");
    assertThat(couriers).extracting(Courier::kind).containsExactly("file", "mail", "webhook");
  }

  private House house(String yaml) throws IOException {
    Path file = Files.writeString(home.resolve("discern.yaml"), yaml);
    return new House(new SettingsReader(Map.of()).read(file, home));
  }

  private static Result arrive(InMemoryObjectStore store, String key, byte[] photo) {
    PutOutcome put = store.put(new ObjectKey("inbox", key), photo, PutTerms.of("image/jpeg"));
    String etag = ((PutOutcome.Stored) put).etag();
    Result sample = SampleResults.accepted(key, 0.975);
    return new Result(
        ItemId.of(InboxKey.parse(key), etag),
        sample.key(),
        etag,
        photo.length,
        sample.sha256(),
        sample.outcome(),
        sample.work());
  }
}
