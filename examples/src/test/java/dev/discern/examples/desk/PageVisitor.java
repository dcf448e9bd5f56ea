package dev.discern.examples.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.discern.testkit.browser.Browser;
import java.net.URI;

/** A person at the desk's page, with Debian's Chromium. */
final class PageVisitor implements AutoCloseable {
  private final Browser browser;
  private final Page page;

  private PageVisitor(Browser browser, URI at) {
    this.browser = browser;
    this.page = browser.page();
    page.navigate(at.toString());
  }

  /** Opens the page; skips the test where there is no browser. */
  static PageVisitor start(URI at) {
    return new PageVisitor(Browser.start(), at);
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
    browser.close();
  }
}
