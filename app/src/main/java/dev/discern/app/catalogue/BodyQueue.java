package dev.discern.app.catalogue;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A response's body, piece by piece, given up when nothing comes for too long: the JDK's client has
 * a time limit for the headers only.
 */
final class BodyQueue implements BodySubscriber<BodyQueue>, AutoCloseable {
  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private final Duration patience;

  /** Bytes, or the end, or the failure that ended it. */
  private record Piece(List<ByteBuffer> bytes, @Nullable Throwable failure) {}

  BodyQueue(Duration patience) {
    this.patience = patience;
  }

  /** The next bytes; empty at the end. One piece at a time is on its way. */
  List<ByteBuffer> next() throws IOException, InterruptedException {
    subscription.join().request(1);
    Piece piece = pieces.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (piece == null) {
      throw new IOException("nothing came for " + patience.toSeconds() + " s");
    }
    if (piece.failure() != null) {
      throw new IOException("the connection broke", piece.failure());
    }
    return piece.bytes();
  }

  @Override
  public CompletionStage<BodyQueue> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription.complete(newSubscription);
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    pieces.add(new Piece(bytes, null));
  }

  @Override
  public void onError(Throwable failure) {
    pieces.add(new Piece(List.of(), failure));
  }

  @Override
  public void onComplete() {
    pieces.add(new Piece(List.of(), null));
  }

  @Override
  public void close() {
    subscription.join().cancel();
  }
}
