package dev.discern.app.web.jobs;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells browsers how their jobs go. Looks a few times a second, for all who follow. */
final class LiveJobs implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final long LOOK_MILLIS = 250;
  private static final int MOST = 200;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "live-jobs");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<SseEmitter, Follower> followers = new ConcurrentHashMap<>();

  LiveJobs() {
    clock.scheduleWithFixedDelay(
        () -> followers.forEach(this::tell), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Begins to tell.
   *
   * @param look at the job, again and again
   */
  SseEmitter follow(Supplier<JobJson> look) {
    if (followers.size() >= MOST) {
      throw Refusal.of(
              RefusalCode.BUSY,
              "Discern",
              "is followed by %d pages already. Ask again later, or ask for the job itself."
                  .formatted(MOST))
          .with("retryAfterSeconds", 30);
    }
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    emitter.onCompletion(() -> followers.remove(emitter));
    emitter.onTimeout(() -> followers.remove(emitter));
    emitter.onError(e -> followers.remove(emitter));
    followers.put(emitter, new Follower(look));
    return emitter;
  }

  private void tell(SseEmitter emitter, Follower follower) {
    try {
      JobJson now = follower.look.get();
      if (!now.equals(follower.told)) {
        emitter.send(SseEmitter.event().name("job").data(now));
        follower.told = now;
      }
      if (now.over() && now.photos() > 0) {
        followers.remove(emitter);
        emitter.complete();
      }
    } catch (IOException | IllegalStateException gone) {
      followers.remove(emitter);
    } catch (RuntimeException e) { // the database is away; the next look may find it
      follower.told = null;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    followers.keySet().forEach(SseEmitter::complete);
  }

  private static final class Follower {
    private final Supplier<JobJson> look;
    private @Nullable JobJson told;

    Follower(Supplier<JobJson> look) {
      this.look = look;
    }
  }
}
