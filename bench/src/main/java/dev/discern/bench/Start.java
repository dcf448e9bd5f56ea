package dev.discern.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A process from its start to its first line on standard output, by the clock on the wall.
 *
 * @param command what is run
 * @param javaOptions given to the JVM of {@code discern} through its environment
 */
record Start(List<String> command, String javaOptions) {

  /** Seconds. */
  double toFirstLine() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("DISCERN_JAVA_OPTIONS", javaOptions);
    long start = System.nanoTime();
    Process process = builder.start();
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
}
