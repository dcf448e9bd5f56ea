package dev.discern.embedded;

import static dev.discern.embedded.EmbeddedServersTest.inbox;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.aws.queue.S3Events;
import dev.discern.objects.ListedObject;
import dev.discern.serving.queue.Lease;
import dev.discern.testkit.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServersTest {
  private static final int ENOUGH = 120;

  @TempDir Path home;

  @Test
  void what_was_acknowledged_outlives_a_kill() throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int life = 1; life <= 2; life++) {
      acknowledged.addAll(killed());
    }

    try (Laptop laptop = new Laptop(home)) {
      Set<String> messages = messages(laptop);
      assertThat(messages).containsAll(named(acknowledged, "ack sent ", "mine "));
      assertThat(messages).containsAll(named(acknowledged, "ack put ", "arrived "));
      for (String put : named(acknowledged, "ack put ", "")) {
        assertThat(laptop.store.get(inbox(put), 1_000_000).orElseThrow().bytes())
            .isEqualTo(Busy.content(put));
      }
      assertThat(laptop.store.list("inbox", "", "", 1000))
          .allSatisfy(each -> assertThat(each.size()).isEqualTo(whole(each)));
    }
  }

  private static long whole(ListedObject object) {
    return Busy.content(object.key().key()).length;
  }

  /** Runs until enough was acknowledged, then dies in the midst of it. */
  private Set<String> killed() throws IOException, InterruptedException {
    Set<String> acknowledged = new HashSet<>();
    try (ChildJvm child = ChildJvm.start(Busy.class, List.of("-Xmx256m"), home.toString());
        BufferedReader said =
            new BufferedReader(
                new InputStreamReader(child.process().getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("ack ")) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == ENOUGH) {
          child.process().toHandle().destroyForcibly(); // the process's own would close the pipe
        }
      }
      child.process().waitFor();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    return acknowledged;
  }

  private static Set<String> named(Set<String> acknowledged, String before, String instead) {
    return acknowledged.stream()
        .filter(each -> each.startsWith(before))
        .map(each -> instead + each.substring(before.length()))
        .collect(toSet());
  }

  private static Set<String> messages(Laptop laptop) {
    Set<String> messages = new HashSet<>();
    while (laptop.arrivals.work().depth().waiting() > 0) {
      laptop.arrivals.work().lease(10, Duration.ZERO, Duration.ofMinutes(5)).stream()
          .map(Lease::body)
          .flatMap(KilledServersTest::meaning)
          .forEach(messages::add);
    }
    return messages;
  }

  private static Stream<String> meaning(String body) {
    return body.startsWith("mine ")
        ? Stream.of(body)
        : new S3Events().read(body).stream().map(each -> "arrived " + each.object().key());
  }
}
