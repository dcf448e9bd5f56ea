package dev.discern.testkit.delivery;

import dev.discern.serving.delivery.PipelineRules;
import dev.discern.serving.delivery.courier.Courier;
import dev.discern.serving.delivery.courier.Perseverance;
import dev.discern.serving.delivery.courier.Sink;
import dev.discern.serving.delivery.order.Order;
import dev.discern.serving.delivery.pipeline.Action;
import dev.discern.serving.delivery.pipeline.Condition;
import dev.discern.serving.delivery.pipeline.Pipeline;
import dev.discern.serving.delivery.pipeline.Pipelines;
import dev.discern.serving.delivery.pipeline.Rule;
import dev.discern.serving.ledger.Recorder;
import dev.discern.serving.ledger.item.ItemId;
import dev.discern.serving.ledger.notice.Notice;
import dev.discern.serving.ledger.result.Result;
import dev.discern.testkit.SettableTime;
import dev.discern.testkit.ledger.Books;
import dev.discern.testkit.ledger.InMemoryLedger;
import dev.discern.testkit.ledger.SampleResults;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A pipeline, its ledger, and couriers that go when they are told to. */
final class Desk {
  final SettableTime time = new SettableTime(Instant.parse("2026-11-20T12:00:00Z"));
  private final InMemoryLedger ledger = new InMemoryLedger();
  final Books books = ledger.books();
  final RememberedOrders orders = new RememberedOrders();
  private final Recorder recorder;

  /** Everything of {@code apple-desk} causes these. */
  Desk(Action... actions) {
    Rule rule = new Rule(Condition.ALWAYS, Arrays.asList(actions));
    Pipelines pipelines =
        new Pipelines(List.of(new Pipeline("apple-desk", "apples", List.of(rule))));
    recorder =
        new Recorder(books.ledger(), new PipelineRules(pipelines, orders, ZoneOffset.UTC), time);
  }

  /** Something was found out about a photo. */
  ItemId photo(String name) {
    return record(SampleResults.accepted("apple-desk/" + name, 0.975));
  }

  ItemId record(Result result) {
    recorder.recordOnce(result);
    return result.item();
  }

  <O extends Order> Courier<O> courier(Sink<O> sink) {
    return new Courier<>(
        books.outbox(), orders, sink, new Courier.Terms(Perseverance.DEFAULT, time, new Random(1)));
  }

  /** The database answers no more, or again. */
  void down(boolean now) {
    ledger.answer(!now);
  }

  Notice notice(ItemId item) {
    return books.outbox().of(item).get(0);
  }
}
