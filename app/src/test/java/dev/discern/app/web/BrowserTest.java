package dev.discern.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import dev.discern.testkit.TinyModels;
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
    server = TestServer.in(folder);
    server.promote(TinyModels.sigmoid().named("warm-or-cold"));
    server.promote(Evaluated.colours());
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

    assertThat(card(page, "red.png").locator(".verdict")).containsText("red, > 99.9%");
    assertThat(card(page, "red.png").locator(".scores li")).hasCount(3);
    assertThat(card(page, "grey.png").locator(".verdict"))
        .containsText(Pattern.compile("Uncertain: \\w+, \\w+, or \\w+"));
    assertThat(card(page, "broken.png")).hasAttribute("data-state", "refused");
    assertThat(card(page, "broken.png").locator(".detail")).containsText("broken.png");
    assertThat(card(page, "notes.txt").locator(".verdict")).containsText("Not an image");
    assertThat(page.getByRole(AriaRole.STATUS))
        .hasText("2 of 4 answered, 1 of them uncertain, 2 refused");
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

  private static NewContextOptions desktop() {
    return new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.LIGHT);
  }

  private static NewContextOptions phone() {
    return new NewContextOptions()
        .setViewportSize(390, 844)
        .setDeviceScaleFactor(2)
        .setIsMobile(true)
        .setHasTouch(true)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setColorScheme(ColorScheme.DARK);
  }

  private static FilePayload photo(String name, byte[] bytes) {
    return new FilePayload(name, "image/png", bytes);
  }

  private static void choose(Page page, FilePayload... photos) {
    page.getByLabel("Choose photos").setInputFiles(photos);
  }

  private static Locator card(Page page, String name) {
    return page.locator(".card")
        .filter(new Locator.FilterOptions().setHas(page.getByText(name, exactly()).first()));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
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

  private static void assertNoSidewaysScroll(Page page) {
    Object wider = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assertThat((Integer) wider).as("pixels wider than the screen").isLessThanOrEqualTo(0);
  }
}
