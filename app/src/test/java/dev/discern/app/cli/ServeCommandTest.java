package dev.discern.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.app.Main;
import dev.discern.testkit.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  private static final Pattern ADDRESS =
      Pattern.compile("Discern answers at (http://127\\.0\\.0\\.1:\\d+/)");

  @TempDir Path home;

  @Test
  void a_fresh_home_is_served_on_this_machine_until_an_end_signal()
      throws IOException, InterruptedException {
    try (ChildJvm child =
        ChildJvm.start(Main.class, List.of(), "--home", home.toString(), "serve", "--port", "0")) {
      BufferedReader output =
          new BufferedReader(
              new InputStreamReader(child.process().getInputStream(), StandardCharsets.UTF_8));
      assertThat(get(address(output) + "v1/models")).contains("\"fruits\"");
      child.process().toHandle().destroy();
      assertThat(output.lines()).noneMatch(line -> line.contains("Exception"));
      assertThat(child.process().waitFor()).isEqualTo(143); // 128 + SIGTERM
    }
  }

  @Test
  void a_port_that_is_none_is_refused_in_a_sentence() {
    Cli.Run run = Cli.in(home).run("serve", "--port", "99999");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("99999").doesNotContain("\tat ");
  }

  private static String address(BufferedReader output) throws IOException {
    String line = output.readLine();
    while (line != null) {
      Matcher told = ADDRESS.matcher(line);
      if (told.find()) {
        return told.group(1);
      }
      line = output.readLine();
    }
    throw new AssertionError("it ended before it answered");
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
