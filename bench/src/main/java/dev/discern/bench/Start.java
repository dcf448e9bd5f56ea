package dev.discern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * A process from its start to its first line on standard output, or to its end, by the clock on the
 * wall.
 *
 * @param command what is run
 * @param environment set for it, beside this process's own
 */
record Start(List<String> command, Map<String, String> environment) {

  /** Seconds. */
  double toFirstLine() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = process().start();
    try (BufferedReader said = process.inputReader()) {
      String first = said.readLine();
      long answered = System.nanoTime();
      said.transferTo(Writer.nullWriter());
      if (first == null || process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " gave no answer");
      }
      return (answered - start) / 1e9;
    }
  }

  /** Seconds until it is done with everything. */
  double toEnd() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = process().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private ProcessBuilder process() {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return builder;
  }
}
