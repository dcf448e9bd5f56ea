package dev.discern.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What is scheduled at a fixed rate runs when a test says so, and not before. */
public final class ManualScheduler extends ScheduledThreadPoolExecutor {
  private final Map<ScheduledFuture<?>, Scheduled> scheduled = new ConcurrentHashMap<>();

  private record Scheduled(Runnable work, Duration period) {}

  public ManualScheduler() {
    super(1);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable work, long initialDelay, long period, TimeUnit unit) {
    ScheduledFuture<?> never = super.schedule(() -> {}, Integer.MAX_VALUE, TimeUnit.DAYS);
    scheduled.put(never, new Scheduled(work, Duration.of(period, unit.toChronoUnit())));
    return never;
  }

  /** Runs once, on this thread, all that is scheduled and not cancelled. */
  public void runAll() {
    scheduled.forEach(
        (handle, each) -> {
          if (!handle.isCancelled()) {
            each.work().run();
          }
        });
  }

  /** How often each would run. */
  public List<Duration> periods() {
    return scheduled.values().stream().map(Scheduled::period).toList();
  }
}
