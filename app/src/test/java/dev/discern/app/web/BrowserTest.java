package dev.discern.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.discern.app.web.AskPage.assertNoSidewaysScroll;
import static dev.discern.app.web.AskPage.card;
import static dev.discern.app.web.AskPage.choose;
import static dev.discern.app.web.AskPage.desktop;
import static dev.discern.app.web.AskPage.phone;
import static dev.discern.app.web.AskPage.photo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
  @TempDir static Path folder;
  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    server = TestServer.in(folder.resolve("models"));
    server.promote(TinyModels.sigmoid().named("warm-or-cold"));
    server.promote(Evaluated.colours());
    server.promote(Audited.colours(folder.resolve("photos")));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      browser.close();
    }
  }

  @AfterEach
  void the_browser_asked_only_us_and_complained_of_nothing() {
    assertThat(browser.requests)
        .isNotEmpty()
        .allMatch(url -> url.startsWith(server.uri("/").toString()) || url.startsWith("blob:"));
    assertThat(browser.complaints).isEmpty();
  }

  @Test
  void photos_are_answered_and_a_broken_one_is_refused_in_its_place() {
    Page page = open(desktop(), "/");

    choose(page, photo("red.png", Photos.RED), photo("broken.png", Photos.TRUNCATED));
    choose(page, photo("grey.png", Photos.GREY), photo("notes.txt", Photos.TEXT));

    assertThat(card(page, "red.png").locator(".state")).hasText("Accepted");
    assertThat(card(page, "red.png").locator(".words")).hasText("red, > 99.9\u00a0%");
    assertThat(card(page, "red.png").locator(".scores li")).hasCount(3);
    assertThat(card(page, "grey.png").locator(".state")).hasText("Uncertain");
    assertThat(card(page, "grey.png").locator(".words"))
        .hasText(Pattern.compile("One of: \\w+ 33\\.3.%, \\w+ 33\\.3.%, \\w+ 33\\.3.%"));
    assertThat(card(page, "broken.png")).hasAttribute("data-state", "refused");
    assertThat(card(page, "broken.png").locator(".detail")).containsText("broken.png");
    assertThat(card(page, "notes.txt").locator(".words")).hasText("Not an image");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("2 of 4 answered, 1 uncertain, 2 refused");
    Browser.screenshot(page, "classify-desktop-light");
  }

  @Test
  void the_chosen_model_answers_and_is_remembered_in_the_address() {
    Page page = open(desktop(), "/");

    page.getByLabel("Model").selectOption("warm-or-cold");
    choose(page, photo("red.png", Photos.RED));

    assertThat(card(page, "red.png").locator(".scores li")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile("\\?model=warm-or-cold$"));
    assertThat(page.getByText("About this model")).hasAttribute("href", "/models/warm-or-cold");
  }

  @Test
  void everything_can_be_done_with_the_keyboard() {
    Page page = open(desktop(), "/");
    page.onFileChooser(chooser -> {}); // from here on the browser asks the test, not the desktop
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to the content")).isFocused();
    tabTo(page, page.getByLabel("Model"));
    page.keyboard().press("ArrowDown");
    assertThat(page.getByLabel("Model")).hasValue("evaluated");
    tabTo(page, page.getByLabel("Choose photos"));
    Browser.screenshot(page, "classify-focus");

    page.waitForFileChooser(() -> page.keyboard().press("Enter"))
        .setFiles(photo("red.png", Photos.RED));

    assertThat(card(page, "red.png")).hasAttribute("data-state", "accepted");
    tabTo(page, page.getByText("Clear"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#cards li")).hasCount(0);
    assertThat(page.getByLabel("Choose photos")).isFocused();
  }

  @Test
  void a_phone_in_the_dark_offers_its_camera_and_nothing_overflows() {
    Page page = open(phone(), "/");
    assertThat(page.getByText("Take a photo")).isVisible();
    assertThat(page.locator("#camera")).hasAttribute("capture", "environment");

    choose(
        page,
        photo("a photo with a rather long name from a telephone 20261120_101112.png", Photos.RED),
        photo("grey.png", Photos.GREY),
        photo("broken.png", Photos.TRUNCATED));

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("2 of 3 answered");
    assertNoSidewaysScroll(page);
    Browser.screenshot(page, "classify-phone-dark");
    page.navigate(server.uri("/models/evaluated").toString());
    assertNoSidewaysScroll(page);
    Browser.screenshot(page, "model-phone-dark");
  }

  @Test
  void the_model_pages_and_the_page_of_an_error_show_themselves() {
    Page page = open(desktop(), "/models");
    assertThat(page.getByRole(AriaRole.HEADING, named("colours"))).isVisible();
    Browser.screenshot(page, "models-desktop-light");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("evaluated")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Model card"))).isVisible();
    Browser.screenshot(page, "model-desktop-light");
    page.navigate(server.uri("/problems").toString());
    Browser.screenshot(page, "problems-desktop-light");
    page.navigate(server.uri("/problems/photo-truncated").toString());
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("The photo is incomplete");
  }

  @Test
  void the_audit_in_a_package_takes_choices_inside_its_sandbox() throws IOException {
    Page page = open(desktop(), "/models/surveyed");
    page.getByText("Look at them").click();

    page.getByText("Keep the first, drop the others").first().click();
    Path saved = folder.resolve("choices.tsv");
    page.waitForDownload(() -> page.getByText("Save discern-choices.tsv").click()).saveAs(saved);

    assertThat(Files.readString(saved)).contains("\tdrop\t");
    assertThat(page.evaluate("window.origin")).isEqualTo("null");
    browser.requests.removeIf(url -> url.startsWith("data:"));
  }

  @Test
  void many_photos_are_all_answered() {
    Page page = open(desktop(), "/");
    FilePayload[] photos = new FilePayload[40];
    for (int i = 0; i < photos.length; i++) {
      photos[i] = photo(i + ".png", i % 2 == 0 ? Photos.RED : Photos.GREEN);
    }

    choose(page, photos);

    assertThat(page.getByRole(AriaRole.STATUS)).hasText("40 of 40 answered");
  }

  private static Page open(NewContextOptions options, String path) {
    Page page = browser.page(options);
    page.navigate(server.uri(path).toString());
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void tabTo(Page page, Locator target) {
    for (int i = 0; i < 20; i++) {
      if ((boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    assertThat(target).isFocused();
  }
}
