package dev.discern.app.address;

import dev.discern.app.background.DaemonThreads;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.image.Photo;
import dev.discern.serving.intake.AddressReader;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * Fetches over HTTP. Each step, the first one and those that redirects add, is checked before it is
 * taken, and connects to no other address than the one that was checked.
 */
public final class HttpAddressReader implements AddressReader, AutoCloseable {
  private static final int REDIRECTS = 3;

  private final AddressRules rules;
  private final ImageLimits limits;
  private final Patience patience;
  private final LongSupplier nanoTime;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new DaemonThreads("address-clock").newThread(work);
            // begun by a request, but not the web application's, which would wait for its end
            thread.setContextClassLoader(HttpAddressReader.class.getClassLoader());
            return thread;
          });

  public HttpAddressReader(
      AddressRules rules,
      ImageLimits limits,
      Patience patience,
      Names names,
      LongSupplier nanoTime) {
    this.rules = rules;
    this.limits = limits;
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.http = PlainHttp.client(new PinnedNames(names, rules), patience);
  }

  @Override
  public boolean isOn() {
    return !rules.allowNobody();
  }

  @Override
  public Photo read(String address) {
    long end = nanoTime.getAsLong() + patience.whole().toNanos();
    String name = AddressReader.name(address);
    Step step = rules.check(Step.parse(address));
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      Reply reply = ask(step, name, end);
      if (reply instanceof Reply.Got got) {
        return got.photo();
      }
      step = rules.check(((Reply.Elsewhere) reply).step());
    }
    throw Unreachable.of(
        Step.parse(address), "leads on more than %d times. Take the last address.", REDIRECTS);
  }

  private Reply ask(Step step, String name, long end) {
    HttpGet request = new HttpGet(step.uri());
    HttpHost host = new HttpHost(step.uri().getScheme(), step.host(), step.port());
    long left = end - nanoTime.getAsLong();
    ScheduledFuture<?> late = clock.schedule(request::cancel, left, TimeUnit.NANOSECONDS);
    try {
      ClassicHttpResponse response = http.executeOpen(host, request, null);
      try {
        return Reply.of(response, step, name, limits);
      } finally {
        leave(request, response);
      }
    } catch (IOException e) {
      throw nanoTime.getAsLong() >= end
          ? Unreachable.of(step, "took longer than %d s.", patience.whole().toSeconds()).because(e)
          : Unreachable.because(step, e);
    } finally {
      late.cancel(false);
    }
  }

  /** Cancelled first, since closing alone would read what is left, which may have no end. */
  private static void leave(HttpGet request, ClassicHttpResponse response) {
    request.cancel();
    try {
      response.close();
    } catch (IOException hungUp) {
      // by us, on purpose
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    http.close(CloseMode.IMMEDIATE);
  }
}
