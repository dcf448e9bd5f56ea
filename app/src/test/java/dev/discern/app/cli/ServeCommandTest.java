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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void the_first_start_for_others_makes_an_admin_and_says_the_password_once()
      throws IOException, InterruptedException {
    assertThat(served("--bind", "0.0.0.0"))
        .contains("There were no users yet. Now there is one:", "  name      admin")
        .anyMatch(line -> line.matches("  password  ([a-z2-9]{5}-){3}[a-z2-9]{5}"));
    assertThat(served("--bind", "0.0.0.0")).noneMatch(line -> line.contains("password"));
  }

  @Test
  void a_server_for_others_is_never_open() throws IOException {
    Path config = Files.writeString(home.resolve("c.yaml"), "access: {mode: open}");
    Cli.Run run = Cli.in(home).run("serve", "--bind", "0.0.0.0", "--port", "0", "--config", config);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "access.mode is open, but Discern would listen on 0.0.0.0, where others can reach it."
                + " Set access.mode: users, or listen on 127.0.0.1 only.\n");
  }

  /** What it says until it answers. */
  private List<String> served(String... options) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(List.of("--home", home.toString(), "serve", "--port", "0"));
    words.addAll(List.of(options));
    try (ChildJvm child = ChildJvm.start(Main.class, List.of(), words.toArray(String[]::new));
        BufferedReader output =
            new BufferedReader(
                new InputStreamReader(child.process().getInputStream(), StandardCharsets.UTF_8))) {
      List<String> said = new ArrayList<>();
      String line = output.readLine();
      while (line != null && !line.startsWith("Discern answers")) {
        said.add(line);
        line = output.readLine();
      }
      return said;
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
