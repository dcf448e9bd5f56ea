package dev.discern.examples.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A person at the desk's page, with Debian's Chromium. */
final class PageVisitor implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int PATIENCE_MILLIS = 60_000;

  private final Playwright playwright = Playwright.create();
  private final Browser chromium;
  private final Page page;

  private PageVisitor(URI at) {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    this.chromium = playwright.chromium().launch(options);
    this.page = chromium.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate(at.toString());
  }

  /** Opens the page; skips the test where there is no browser. */
  static PageVisitor start(URI at) {
    Assumptions.assumeTrue(
        Files.isExecutable(CHROMIUM),
        () -> "skipped: " + CHROMIUM + " is not there (apt-get install chromium)");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return new PageVisitor(at);
  }

  void handIn(String pipeline, String name, byte[] photo) {
    page.getByLabel("Hand in photos for").selectOption(pipeline);
    page.getByLabel("Choose photos").setInputFiles(new FilePayload(name, "image/png", photo));
  }

  /** The page goes on to the job by itself, and shows the answer when it is there. */
  void seesTheJobSettled(String name, String label) {
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("all 1 settled");
    assertThat(card(name)).containsText(label);
  }

  void seesWhereItWasFiled(String name, String words) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
    assertThat(page.locator("h1")).hasText(name);
    Locator filed = page.getByText(words);
    page.waitForCondition(
        () -> {
          page.reload(); // the courier may still be on its way
          return filed.count() > 0;
        });
    assertThat(filed.first()).isVisible();
  }

  private Locator card(String name) {
    return page.locator(".card").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
