package dev.discern.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.discern.app.web.AskPage.assertNoSidewaysScroll;
import static dev.discern.app.web.AskPage.desktop;
import static dev.discern.app.web.AskPage.phone;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.browser.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskBrowserTest {
  @TempDir static Path folder;
  private static FullDesk desk;
  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    desk = new FullDesk(folder);
    server =
        TestServer.in(
            folder.resolve("models"),
            TestServer.SETTINGS,
            desk.ports(),
            TinyModels.explained().named("apples"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      browser.close();
    }
  }

  @Test
  void photos_are_reviewed_with_one_key_each() {
    Page page = open(desktop(), "/review");
    assertThat(page.locator(".found")).hasText("3 photos wait for your word");
    Browser.screenshot(page, "review-desktop-light");

    page.keyboard().press("Enter");
    assertThat(page.locator(".found")).hasText("2 photos wait for your word");
    page.waitForLoadState(); // its script takes the keys
    page.keyboard().press("2");
    assertThat(page.locator(".found")).hasText("1 photo waits for your word");
    page.waitForLoadState();
    page.keyboard().press("s");
    assertThat(page.getByText("That was the last one")).isVisible();
    page.getByText("Begin again").click();
    assertThat(page.locator("#other")).isVisible();
    page.waitForLoadState();
    page.keyboard().press("/");
    page.keyboard().type("a worm");
    page.keyboard().press("Enter");

    assertThat(page.getByText("Nothing to review")).isVisible();
    assertThat(desk.trail.words())
        .containsExactly(
            "local reviewed row 4: fresh",
            "local reviewed row 3: rotten",
            "local reviewed row 2: a worm");
    assertThat(browser.complaints).isEmpty();
  }

  @Test
  void the_history_is_searched_and_a_photo_explained() {
    Page page = open(desktop(), "/history");
    Browser.screenshot(page, "history-desktop-light");
    page.getByLabel("Decision").selectOption("accepted");
    page.getByLabel("File name").fill("img");
    page.getByLabel("File name").press("Enter");
    assertThat(page).hasURL(Pattern.compile("decision=accepted"));
    assertThat(page.locator(".card")).hasCount(1);

    page.getByText("IMG_1.jpg").click();
    assertThat(page.locator("h1")).hasText("IMG_1.jpg");
    assertThat(page.locator("#photo")).hasJSProperty("naturalWidth", 360);
    page.getByText("Why?").click();
    assertThat(page.locator(".why .where")).containsText("speaks for");
    Browser.screenshot(page, "item-desktop-light");
    assertThat(page.getByText("As the live version of apples sees it")).isVisible();
  }

  @Test
  void every_page_fits_a_phone_in_the_dark() {
    for (String path : new String[] {"jobs", "history", "review", "set-aside", "mails"}) {
      Page page = open(phone(), "/" + path);
      assertNoSidewaysScroll(page);
      Browser.screenshot(page, path + "-phone-dark");
    }
    Page item = open(phone(), "/items/" + desk.item(1));
    assertNoSidewaysScroll(item);
    Browser.screenshot(item, "item-phone-dark");
    Page job = open(phone(), "/jobs/" + desk.job.id());
    assertNoSidewaysScroll(job);
    Browser.screenshot(job, "job-phone-dark");
  }

  @Test
  void every_page_is_readable_on_a_desk() {
    for (String path : new String[] {"jobs", "set-aside", "mails"}) {
      Browser.screenshot(open(desktop(), "/" + path), path + "-desktop-light");
    }
    Browser.screenshot(
        open(desktop().setColorScheme(ColorScheme.DARK), "/jobs/" + desk.job.id()),
        "job-desktop-dark");
  }

  @Test
  void a_job_goes_on_while_somebody_looks() {
    Page page = open(desktop(), "/jobs/" + desk.job.id());
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
        .hasText("7 of 8 settled");

    desk.books.jobs().cancel(desk.job.id(), FullDesk.NOW);

    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
        .hasText("all 8 settled, cancelled");
    assertThat(page.locator("[data-refresh]")).hasCount(0);
  }

  private static Page open(
      com.microsoft.playwright.Browser.NewContextOptions options, String path) {
    Page page = browser.page(options);
    page.navigate(server.uri(path).toString());
    return page;
  }
}
