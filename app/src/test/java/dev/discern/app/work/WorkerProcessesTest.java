package dev.discern.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProcessesTest {
  private static final Duration LEAVE = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void a_worker_does_not_learn_what_is_withheld() throws IOException {
    Path told = folder.resolve("told");
    String script = "echo ${PATH:+path}${HOME:-none} > %s.new; mv %s.new %s; cat";
    List<String> command = List.of("/bin/sh", "-c", script.formatted(told, told, told));

    try (WorkerProcesses workers = new WorkerProcesses(command, Set.of("HOME"), 1, LEAVE)) {
      Await.until(() -> Files.exists(told));
      assertThat(workers.pids()).hasSize(1);
    }

    assertThat(Files.readString(told)).isEqualTo("pathnone\n");
  }

  @Test
  void a_worker_that_cannot_be_started_now_is_started_later() throws IOException {
    Path program = folder.resolve("worker");
    try (WorkerProcesses workers =
        new WorkerProcesses(List.of(program.toString()), Set.of(), 1, LEAVE)) {
      assertThat(workers.pids()).isEmpty();
      Path draft = Files.writeString(folder.resolve("draft"), "#!/bin/sh\ncat\n");
      assertThat(draft.toFile().setExecutable(true)).isTrue();
      Files.move(draft, program);

      Await.until(() -> workers.pids().size() == 1);
    }
  }
}
