package dev.discern.bench.jobs;

import com.microsoft.playwright.Page;
import dev.discern.testkit.browser.Browser;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person sees: from choosing 30 photos on the page, in Chromium, to the last answer there.
 */
public final class PageBench {
  /** Looked at with every frame; an assertion would look once a second. */
  private static final String SETTLED =
      "words => document.querySelector('[role=status]')?.textContent === words";

  private PageBench() {}

  /** Arguments: ./discern, a folder of photos, an empty folder, a model's file. */
  public static void main(String[] arguments) throws Exception {
    Path discern = Path.of(arguments[0]);
    Path home = Files.createDirectories(Path.of(arguments[2]));
    LatencyBench.importModel(discern, home, arguments[3]);
    Path[] photos = LatencyBench.photos(Path.of(arguments[1])).toArray(Path[]::new);
    List<Double> rounds = new ArrayList<>();
    try (RunningDiscern running = new RunningDiscern(discern, home, List.of());
        Browser browser = new Browser()) {
      running.awaitReady();
      for (int round = 0; round < LatencyBench.WARMING + LatencyBench.ROUNDS; round++) {
        rounds.add(round(browser, running.address(), photos));
      }
    }
    LatencyBench.print("on the page in Chromium, choosing to last answer", rounds);
    System.exit(0);
  }

  private static double round(Browser browser, URI address, Path[] photos) {
    try (Page page = browser.page()) {
      page.navigate(address.resolve("/jobs").toString());
      page.getByLabel("Hand in photos for").selectOption(LatencyBench.MODEL);
      long begun = System.nanoTime();
      page.getByLabel("Choose photos").setInputFiles(photos);
      page.waitForFunction(SETTLED, "all %d settled".formatted(photos.length));
      return (System.nanoTime() - begun) / 1e9;
    }
  }
}
