package dev.discern.aws.queue;

import dev.discern.serving.queue.DeadLetter;
import dev.discern.serving.queue.DeadLetters;
import dev.discern.serving.queue.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SQS cannot look into a queue: who looks leases the messages for a moment and gives them back. */
final class SqsDeadLetters implements DeadLetters {
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration ALL_SERVERS = Duration.ofSeconds(1); // a short poll asks only some

  private final SqsWorkQueue work;
  private final SqsWorkQueue dead;

  SqsDeadLetters(SqsClient client, String workUrl, String deadUrl) {
    work = new SqsWorkQueue(client, workUrl);
    dead = new SqsWorkQueue(client, deadUrl);
  }

  @Override
  public long count() {
    return dead.depth().total();
  }

  @Override
  public List<DeadLetter> look(int max) {
    List<Lease> seen = new ArrayList<>();
    try {
      long there = Math.min(max, dead.depth().waiting());
      List<Lease> some = take(there);
      while (!some.isEmpty()) {
        seen.addAll(some);
        some = take(there - seen.size());
      }
    } finally {
      giveBack(seen);
    }
    return seen.stream().map(Leases::dead).toList();
  }

  @Override
  public int redrive() {
    return redrive(each -> true);
  }

  @Override
  public int redrive(Set<String> ids) {
    return redrive(each -> ids.contains(each.messageId()));
  }

  /** Sends first and removes second: what dies in between is there twice, never lost. */
  private int redrive(Predicate<Lease> chosen) {
    List<Lease> others = new ArrayList<>();
    int count = 0;
    try {
      long there = dead.depth().waiting();
      for (List<Lease> some = take(there); !some.isEmpty(); some = take(there)) {
        List<Lease> revived = some.stream().filter(chosen).toList();
        some.stream().filter(chosen.negate()).forEach(others::add);
        work.send(revived.stream().map(Lease::body).toList());
        dead.settle(revived);
        count += revived.size();
        there -= some.size();
      }
    } finally {
      giveBack(others);
    }
    return count;
  }

  private List<Lease> take(long max) {
    return max <= 0
        ? List.of()
        : dead.lease((int) Math.min(SqsWorkQueue.MAX_LEASED, max), ALL_SERVERS, LOOK);
  }

  private void giveBack(List<Lease> leases) {
    dead.extend(leases, Duration.ZERO);
  }
}
