package dev.discern.app.web.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who follows which job, and what each was told last. However many follow a job, it is looked at
 * once a round. Followers come and go on any thread; rounds are for one.
 */
final class Followers {
  private final Function<String, JobJson> look;
  private final LongSupplier nanoTime;
  private final Duration keepAlive;
  private final Map<Line, Told> lines = new ConcurrentHashMap<>();

  /**
   * @param look at the job of an id
   * @param nanoTime a monotonic clock, such as {@code System::nanoTime}
   * @param keepAlive how long nothing may be said, lest somebody on the way hangs up
   */
  Followers(Function<String, JobJson> look, LongSupplier nanoTime, Duration keepAlive) {
    this.look = look;
    this.nanoTime = nanoTime;
    this.keepAlive = keepAlive;
  }

  /** Where somebody hears of a job. */
  interface Line {
    /** Whether who is at its end may still hear of it. */
    boolean isWelcome();

    void tell(JobJson job) throws IOException;

    /** Says something that means nothing. */
    void keepAlive() throws IOException;

    void end();
  }

  int count() {
    return lines.size();
  }

  void add(String job, Line line) {
    lines.put(line, new Told(job, nanoTime.getAsLong()));
  }

  void remove(Line line) {
    lines.remove(line);
  }

  /** Tells everybody what is new to them. */
  void round() {
    Map<String, Optional<JobJson>> looks = new HashMap<>();
    lines.forEach((line, told) -> tell(line, told, looks.computeIfAbsent(told.job, this::lookAt)));
  }

  void endAll() {
    lines.keySet().forEach(this::end);
  }

  /** Empty while the database is away; the next look may find it. */
  private Optional<JobJson> lookAt(String job) {
    try {
      return Optional.of(look.apply(job));
    } catch (RuntimeException away) {
      return Optional.empty();
    }
  }

  private void tell(Line line, Told told, Optional<JobJson> job) {
    Optional<JobJson> news = job.filter(now -> !now.equals(told.last));
    try {
      if (news.isPresent() || told.isSilentFor(keepAlive, nanoTime.getAsLong())) {
        speak(line, told, news);
      }
    } catch (IOException | RuntimeException gone) {
      end(line);
    }
  }

  private void speak(Line line, Told told, Optional<JobJson> news) throws IOException {
    if (!line.isWelcome()) {
      end(line);
    } else if (news.isPresent()) {
      line.tell(news.get());
      told.last = news.get();
      told.at = nanoTime.getAsLong();
      endIfOver(line, news.get());
    } else {
      line.keepAlive();
      told.at = nanoTime.getAsLong();
    }
  }

  /** A job that has no photos yet will have some, unless it is cancelled. */
  private void endIfOver(Line line, JobJson job) {
    if (job.over() && (job.photos() > 0 || job.cancelledAt() != null)) {
      end(line);
    }
  }

  private void end(Line line) {
    lines.remove(line);
    line.end();
  }

  /** What a line was told last, and when it heard anything. */
  private static final class Told {
    private final String job;
    private @Nullable JobJson last;
    private long at;

    Told(String job, long at) {
      this.job = job;
      this.at = at;
    }

    boolean isSilentFor(Duration time, long now) {
      return now - at >= time.toNanos();
    }
  }
}
