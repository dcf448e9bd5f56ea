package dev.discern.app.web.jobs;

import dev.discern.app.background.DaemonThreads;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells browsers and programs how their jobs go, several times a second. */
final class LiveJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveJobs.class);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final long LOOK_MILLIS = 150;
  private static final int MOST = 200;

  private final Followers followers;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(new DaemonThreads("live-jobs"));

  LiveJobs(Followers followers) {
    this.followers = followers;
    clock.scheduleWithFixedDelay(this::round, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      followers.round();
    } catch (Throwable e) { // an Error too: nobody would notice that the clock stands still
      LOG.error("Jobs cannot be told of now; they are in a moment", e);
    }
  }

  /**
   * Begins to tell.
   *
   * @param welcome whether the follower may still hear of it, asked again and again
   */
  SseEmitter follow(String job, BooleanSupplier welcome) {
    if (followers.count() >= MOST) {
      throw Refusal.of(
              RefusalCode.BUSY,
              "Discern",
              "is followed by %d pages already. Ask again later, or ask for the job itself."
                  .formatted(MOST))
          .with("retryAfterSeconds", 30);
    }
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Followers.Line line = new SseLine(emitter, welcome);
    emitter.onCompletion(() -> followers.remove(line));
    emitter.onTimeout(() -> followers.remove(line));
    emitter.onError(e -> followers.remove(line));
    followers.add(job, line);
    return emitter;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    followers.endAll();
  }

  /** A line of server-sent events. */
  private record SseLine(SseEmitter emitter, BooleanSupplier welcome) implements Followers.Line {
    @Override
    public boolean isWelcome() {
      return welcome.getAsBoolean();
    }

    @Override
    public void tell(JobJson job) throws IOException {
      emitter.send(SseEmitter.event().name("job").data(job));
    }

    @Override
    public void keepAlive() throws IOException {
      emitter.send(SseEmitter.event().comment("still here"));
    }

    @Override
    public void end() {
      emitter.complete();
    }
  }
}
