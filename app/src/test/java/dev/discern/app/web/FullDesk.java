package dev.discern.app.web;

import dev.discern.app.access.Gatehouse;
import dev.discern.app.access.HeldTrail;
import dev.discern.app.background.DeskMeters;
import dev.discern.app.background.ForgettingLog;
import dev.discern.app.mail.KeptMails;
import dev.discern.app.mail.MailFolder;
import dev.discern.app.web.desk.DeskPorts;
import dev.discern.app.web.desk.PhotoShelf;
import dev.discern.inference.image.Photo;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.forgetting.Keeping;
import dev.discern.serving.forgetting.StoredRemains;
import dev.discern.serving.intake.SentAgain;
import dev.discern.serving.ledger.Consequences;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.Item;
import dev.discern.serving.ledger.job.Job;
import dev.discern.serving.ledger.notice.NewNotice;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.ledger.Books;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.photos.Drawing;
import dev.discern.testkit.photos.DrawnPhotos;
import dev.discern.testkit.serving.InMemoryObjectStore;
import dev.discern.testkit.serving.InMemoryWorkQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A desk in memory on which photos of every fate lie: job 1 has fresh, unsure, foreign, refused,
 * set aside and waiting ones.
 */
final class FullDesk {
  static final Instant NOW = SampleResults.NOW;

  final InMemoryLedger ledger = new InMemoryLedger();
  final Books books = ledger.books();
  final HeldTrail trail = new HeldTrail(InstantSource.fixed(NOW));
  final SettableTime time = new SettableTime(NOW);
  final InMemoryWorkQueue work = new InMemoryWorkQueue(time, 3);
  final List<String> sentAgain = new ArrayList<>();
  final List<String> opened = new CopyOnWriteArrayList<>();
  final List<Item> items;
  final Job job = SampleResults.job(1);
  private final Path mails;

  FullDesk(Path folder) {
    mails = folder;
    writeMail();
    items = new ArrayList<>(SampleResults.items(1, 8));
    books.jobs().open(job, items, null, NOW);
    record(SampleResults.accepted(key(1), 0.97), false);
    record(SampleResults.uncertain(key(2)), true);
    record(SampleResults.uncertain(key(3)), true);
    record(SampleResults.uncertain(key(4)), true);
    record(SampleResults.outOfDomain(key(5)), false);
    record(SampleResults.refused(key(6)), false);
    record(SampleResults.setAside(key(7)), false);
  }

  private void writeMail() {
    try {
      Files.writeString(
          mails.resolve("m1.eml"),
          "To: buyer@example.org\r\nSubject: rotten 97.40 % (<b>a.jpg)\r\n\r\nhello");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a photo of the job lies. */
  String key(int number) {
    return items.get(number - 1).key().text();
  }

  String item(int number) {
    return items.get(number - 1).id().value();
  }

  DeskPorts ports() {
    return new DeskPorts(
        books.jobs(),
        books.history(),
        books.outbox(),
        new Shelf(),
        new MailFolder(mails),
        new Steering(),
        Map.of("work", work),
        trail,
        forgetting(),
        new Keeping(Duration.ofDays(90), null),
        InstantSource.fixed(NOW));
  }

  /** Its pages, for whom the gate lets in. */
  TestServer served(Path folder, Gatehouse gate) {
    return TestServer.in(
        folder.resolve("models"),
        AccessTest.settings(gate),
        ports(),
        TinyModels.colours().named("apples"));
  }

  private Forgetting forgetting() {
    InMemoryObjectStore store = new InMemoryObjectStore(InstantSource.fixed(NOW));
    store.ensureBucket("inbox");
    store.ensureBucket("results");
    return new Forgetting(
        new Forgetting.Books(ledger, books.jobs(), books.outbox()),
        new StoredRemains(store, "inbox", "results"),
        List.of(new KeptMails(new MailFolder(mails))),
        InstantSource.fixed(NOW),
        new ForgettingLog(new DeskMeters()));
  }

  private void record(Result result, boolean review) {
    List<NewNotice> notices =
        List.of(
            notice("f", "file", result),
            notice("m", "mail", result),
            notice("w", "webhook", result));
    ledger.recordOnce(result, new Consequences(notices, review), NOW);
    books.outbox().delivered(List.of(id("f", result)), "Filed as sorted/fresh/a.jpg.", NOW);
    books.outbox().giveUp(List.of(id("w", result)), "The receiver answered 500.", NOW);
  }

  private static NewNotice notice(String sign, String kind, Result result) {
    return new NewNotice(id(sign, result), kind, "apple-desk rule 1", "{}", NOW);
  }

  private static String id(String sign, Result result) {
    return sign + result.item().value().replace("-", "");
  }

  private final class Steering implements DeskPorts.Steering {
    @Override
    public List<String> pipelines() {
      return List.of("apple-desk", "apples");
    }

    @Override
    public SentAgain sendAgain(List<Item> items) {
      books.jobs().reopen(items.stream().map(Item::id).toList(), NOW);
      items.forEach(item -> sentAgain.add(item.id().value()));
      return new SentAgain(items.size(), 0);
    }

    @Override
    public int cancel(Job job) {
      return books.jobs().cancel(job.id(), NOW).size();
    }
  }

  /** Drawn photos; the refused one is none, the last one is gone. */
  private final class Shelf implements PhotoShelf {
    private final DrawnPhotos photos = new DrawnPhotos(3);

    @Override
    public Optional<Photo> photo(InboxKey key) {
      if (key.text().equals(key(8))) {
        return Optional.empty();
      }
      return Optional.of(
          key.text().equals(key(6))
              ? new Photo(key.name(), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
              : photos.jpeg(Drawing.values()[key.number() % Drawing.values().length], 1, 360));
    }

    @Override
    public Optional<byte[]> thumbnail(InboxKey key, String etag) {
      opened.add(key.text());
      return key.text().equals(key(6)) ? Optional.empty() : photo(key).map(Photo::bytes);
    }
  }
}
