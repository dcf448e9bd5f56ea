package dev.discern.embedded;

import dev.discern.embedded.objects.AnnouncingBlobStore;
import dev.discern.embedded.objects.Arrivals;
import dev.discern.embedded.objects.ObjectServer;
import dev.discern.embedded.queue.QueueSender;
import dev.discern.embedded.queue.QueueServer;
import dev.discern.serving.queue.ArrivalFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An object store that speaks the S3 API and a queue that speaks the SQS API, on 127.0.0.1 only.
 * What they have acknowledged survives the death of the process. An object that is put into the
 * inbox is told to the queue as S3 event JSON; when that fails, the put still succeeds and the log
 * says so.
 *
 * <p>One for each JVM. The object store asks for the credentials; the queue asks nobody.
 */
public final class EmbeddedServers implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final EmbeddedCredentials credentials;
  private final QueueServer queue;
  private final ObjectServer objects;

  /**
   * Starts both, and comes back when both answer and what they kept is there again.
   *
   * @param format how an arrival is written
   * @param clock when an object arrived
   * @throws dev.discern.refusal.Refusal {@code STORAGE_IN_USE}
   * @throws IOException when the folder cannot be written or a port is taken
   */
  public EmbeddedServers(EmbeddedTerms terms, ArrivalFormat format, InstantSource clock)
      throws IOException {
    try {
      Path folder = ownersOnly(terms.folder());
      open.push(FolderLock.take(folder));
      credentials = EmbeddedCredentials.of(folder);
      queue = kept(QueueServer.start(folder.resolve("queue"), terms.queuePort()));
      QueueSender sender = kept(new QueueSender(queue.endpoint(), terms.queue()));
      Arrivals arrivals = new Arrivals(format, clock, sender::send);
      objects =
          kept(
              ObjectServer.start(
                  AnnouncingBlobStore.in(folder.resolve("objects"), terms.inbox(), arrivals),
                  terms.objectsPort(),
                  credentials.accessKey(),
                  credentials.secretKey()));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private <T extends AutoCloseable> T kept(T started) {
    open.push(started);
    return started;
  }

  private static Path ownersOnly(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    return folder.toAbsolutePath();
  }

  /** Where the S3 API is. */
  public URI objects() {
    return objects.endpoint();
  }

  /** Where the SQS API is. */
  public URI queue() {
    return queue.endpoint();
  }

  /**
   * The JDBC address of the H2 file with the queue's messages, for user {@code sa} of this process:
   * whoever has it can see to the file's size.
   */
  public String messages() {
    return queue.messages();
  }

  /** What the object store asks for. */
  public EmbeddedCredentials credentials() {
    return credentials;
  }

  /** Stops both; what was acknowledged is kept. */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        failure = failure == null ? new IOException("A server did not stop", e) : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
