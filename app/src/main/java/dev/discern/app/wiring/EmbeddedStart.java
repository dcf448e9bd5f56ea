package dev.discern.app.wiring;

import dev.discern.app.config.StorageSettings;
import dev.discern.aws.queue.S3Events;
import dev.discern.embedded.EmbeddedServers;
import dev.discern.embedded.EmbeddedTerms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Starts the embedded servers where they answered the last time, so that workers and presigned
 * addresses outlive a restart; on any free port where somebody else has taken theirs.
 */
record EmbeddedStart(StorageSettings storage, Path folder, InstantSource time) {
  private static final int ANY = 0;

  EmbeddedServers start() throws IOException {
    int objects = lastOf(RunningServers::objects);
    int queues = lastOf(RunningServers::queues);
    try {
      return start(objects, queues);
    } catch (IOException e) {
      if (objects == ANY && queues == ANY) {
        throw e;
      }
      return start(ANY, ANY); // somebody was quicker since we looked
    }
  }

  private EmbeddedServers start(int objects, int queues) throws IOException {
    return new EmbeddedServers(
        new EmbeddedTerms(folder, objects, queues, storage.inbox(), storage.workQueue()),
        new S3Events(),
        time);
  }

  private int lastOf(Function<RunningServers, URI> server) {
    return RunningServers.last(folder)
        .map(last -> server.apply(last).getPort())
        .filter(EmbeddedStart::isFree)
        .orElse(ANY);
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe =
        new ServerSocket(Math.max(port, ANY), 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort() == port;
    } catch (IOException taken) {
      return false;
    }
  }
}
