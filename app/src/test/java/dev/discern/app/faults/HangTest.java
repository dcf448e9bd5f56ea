package dev.discern.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.work.WorkerProcesses;
import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.aws.objects.S3ObjectStore;
import dev.discern.aws.queue.S3Events;
import dev.discern.aws.queue.SqsQueues;
import dev.discern.embedded.EmbeddedServers;
import dev.discern.embedded.EmbeddedTerms;
import dev.discern.engine.packages.PackageFolder;
import dev.discern.engine.results.JsonResults;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.PutTerms;
import dev.discern.serving.ledger.result.Outcome;
import dev.discern.serving.ledger.result.Result;
import dev.discern.serving.ledger.result.WorkNote;
import dev.discern.serving.queue.Lease;
import dev.discern.testkit.TinyModels;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A photo from which a worker's decoder never comes back, among others, in real processes. */
class HangTest {
  private static final Duration LEASE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  @Timeout(600)
  void a_photo_on_which_a_worker_hangs_is_set_aside_and_the_others_are_answered()
      throws IOException {
    try (EmbeddedServers servers =
            new EmbeddedServers(
                EmbeddedTerms.in(folder.resolve("storage"), "work"),
                new S3Events(),
                InstantSource.system());
        S3ObjectStore store =
            new S3ObjectStore(AwsAccess.at(servers.objects(), credentials(servers)));
        SqsQueues queues = new SqsQueues(AwsAccess.at(servers.queue(), credentials(servers)))) {
      store.ensureBucket("inbox");
      store.ensureBucket("results");
      queues.open("work", 3);
      SqsQueues.Opened told = queues.open("results", 3);
      for (String name : List.of("a.png", "b.png", HangingWorker.HANGS, "c.png", "d.png")) {
        store.put(
            new ObjectKey("inbox", "colours/" + name),
            Photos.of(Color.GREEN),
            PutTerms.of("image/png"));
      }

      Map<String, Outcome> outcomes = new HashMap<>();
      try (WorkerProcesses workers =
          new WorkerProcesses(command(servers), Set.of(), 1, Duration.ofSeconds(5))) {
        while (outcomes.size() < 5) {
          List<Lease> notes = told.work().lease(10, Duration.ofSeconds(1), LEASE);
          notes.forEach(note -> keep(store, WorkNote.parse(note.body()), outcomes));
          told.work().settle(notes);
        }
        assertThat(workers.pids()).hasSizeLessThanOrEqualTo(1);
      }

      assertThat(((Outcome.SetAside) outcomes.remove(HangingWorker.HANGS)).sentence())
          .contains("took its worker with it twice");
      assertThat(outcomes.values()).hasSize(4).hasOnlyElementsOfType(Outcome.Answered.class);
      assertThat(store.list("results", ".begun/", "", 10)).isEmpty();
    }
  }

  private static void keep(S3ObjectStore store, WorkNote note, Map<String, Outcome> outcomes) {
    if (note instanceof WorkNote.Ready ready) {
      byte[] json =
          store.get(new ObjectKey("results", ready.resultKey()), 1_000_000).orElseThrow().bytes();
      Result result = new JsonResults().read(new String(json, StandardCharsets.UTF_8));
      outcomes.put(result.key().name(), result.outcome());
    }
  }

  private List<String> command(EmbeddedServers servers) throws IOException {
    Path model =
        PackageFolder.write(TinyModels.colours().draft(), folder.resolve("colours")).folder();
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        HangingWorker.class.getName(),
        servers.objects().toString(),
        servers.queue().toString(),
        servers.credentials().accessKey(),
        servers.credentials().secretKey(),
        model.toString());
  }

  private static AwsCredentials credentials(EmbeddedServers servers) {
    return new AwsCredentials(servers.credentials().accessKey(), servers.credentials().secretKey());
  }
}
