package dev.discern.testkit.forgetting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.discern.objects.ListedObject;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.serving.delivery.PipelineRules;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.delivery.courier.Perseverance;
import dev.discern.serving.delivery.filing.Copies;
import dev.discern.serving.delivery.filing.FilingSink;
import dev.discern.serving.delivery.filing.KeyTemplate;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Condition;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.serving.delivery.pipeline.Rule;
import dev.discern.serving.forgetting.FiledCopies;
import dev.discern.serving.forgetting.Forgetting;
import dev.discern.serving.forgetting.ForgettingReport;
import dev.discern.serving.forgetting.Keeping;
import dev.discern.serving.forgetting.Remains;
import dev.discern.serving.forgetting.Retention;
import dev.discern.serving.forgetting.StoredRemains;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.delivery.RememberedOrders;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import dev.discern.testkit.serving.InMemoryObjectStore;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A desk that keeps photos, results and filed copies, and somebody who forgets them. */
final class FullPlace implements ForgettingReport {
  final SettableTime time = new SettableTime(SampleResults.NOW);
  final InMemoryObjectStore store = new InMemoryObjectStore(time);
  final InMemoryLedger ledger = new InMemoryLedger();
  final List<String> heard = new ArrayList<>();

  /** Where more of a photo lies. */
  Remains elsewhere = (item, notices) -> {};

  private final RememberedOrders orders = new RememberedOrders();
  private final Recorder recorder = new Recorder(ledger, rules(), time);
  private final Courier<Order.Filing> courier =
      new Courier<>(
          ledger.outbox(),
          orders,
          new FilingSink(store, "inbox", 1_000),
          new Courier.Terms(Perseverance.DEFAULT, time, new Random(1)));
  final Forgetting forgetting =
      new Forgetting(
          new Forgetting.Books(ledger, ledger.jobs(), ledger.outbox()),
          new StoredRemains(store, "inbox", "results"),
          List.of(
              new FiledCopies(new Copies(store), orders),
              (item, notices) -> elsewhere.remove(item, notices)),
          time,
          this);

  FullPlace() {
    Stream.of("inbox", "results", "sorted").forEach(store::ensureBucket);
  }

  private PipelineRules rules() {
    Action.FileAway file = new Action.FileAway("sorted", new KeyTemplate("{label}/{name}"));
    Rule rule = new Rule(Condition.ALWAYS, List.of(file));
    Pipelines pipelines =
        new Pipelines(List.of(new Pipeline("apple-desk", "apples", List.of(rule))));
    return new PipelineRules(pipelines, orders, ZoneOffset.UTC);
  }

  Retention retention(Keeping keeping) {
    return new Retention(
        keeping,
        forgetting,
        new Retention.Shelf(ledger, ledger.jobs(), store, "inbox"),
        time,
        this);
  }

  /** A photo comes, is answered, and its copy is filed. */
  ItemId answered(String key) {
    Result result = lies(key);
    store.put(
        new ObjectKey("results", result.objectKey()), new byte[9], PutTerms.of("application/json"));
    recorder.recordOnce(result);
    courier.deliverDue();
    return result.item();
  }

  /** What was said of a photo, wherever it lies. */
  ItemId recorded(String key) {
    return recorded(SampleResults.accepted(key, 0.9));
  }

  ItemId recorded(Result result) {
    recorder.recordOnce(result);
    return result.item();
  }

  /** A photo that lies in the inbox, with what will be said of it. */
  Result lies(String key) {
    ObjectKey place = new ObjectKey("inbox", key);
    store.put(place, key.getBytes(UTF_8), PutTerms.of("image/jpeg"));
    return SampleResults.withEtag(
        SampleResults.accepted(key, 0.9), store.head(place).orElseThrow().etag());
  }

  /** All objects of a bucket. */
  List<String> in(String bucket) {
    return store.list(bucket, "", "", 1_000).stream()
        .map(ListedObject::key)
        .map(ObjectKey::key)
        .toList();
  }

  @Override
  public void forgotten(ItemId item, String who) {
    heard.add(item + " by " + who);
  }

  @Override
  public void notForgotten(ItemId item, RuntimeException why) {
    heard.add(item + " not");
  }

  @Override
  public void photosDeleted(int photos) {
    heard.add(photos + " photos");
  }
}
