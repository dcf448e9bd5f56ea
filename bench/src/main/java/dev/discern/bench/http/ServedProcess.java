package dev.discern.bench.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code discern serve} as users start it, in a process of its own, on a free port. */
public final class ServedProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

  private final Process process;
  private final URI address;

  private ServedProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts it, and returns when it answers. */
  public static ServedProcess start(Path discern, Path home) throws IOException {
    Process process =
        new ProcessBuilder(discern.toString(), "serve", "--port", "0", "--home", home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new ServedProcess(process, address(process.inputReader()));
  }

  /** Where photos are sent for this model. */
  public URI predict(String model) {
    return address.resolve("/v1/models/" + model + "/predict");
  }

  private static URI address(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return URI.create(address.group());
      }
    }
    throw new IOException("discern serve ended before it said where it answers");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
