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
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.TinyTransfer;
import dev.discern.testkit.browser.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsBrowserTest {
  @TempDir static Path folder;
  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    server = TestServer.in(folder);
    server.promote(TinyTransfer.draft());
    server.promote(TinyModels.plain().named("plain"));
  }

  @BeforeEach
  void nothing_was_asked_yet() {
    browser.requests.clear();
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
        .allMatch(
            url ->
                url.startsWith(server.uri("/").toString())
                    || url.startsWith("blob:")
                    || url.startsWith("data:image/"));
    assertThat(browser.complaints).isEmpty();
  }

  @Test
  void each_decision_is_told_in_words_and_spoken() {
    Page page = open(desktop(), "/?model=hues");

    choose(page, photo("red.png", Photos.RED), photo("yellow.png", Photos.YELLOW));
    assertThat(card(page, "red.png").locator(".state")).hasText("Accepted");
    assertThat(card(page, "yellow.png").locator(".state")).hasText("Uncertain");
    assertThat(card(page, "yellow.png").locator(".words"))
        .hasText(Pattern.compile("One of: (red|green) 50\\.0.%, (red|green) 50\\.0.%"));

    choose(page, photo("grey.png", Photos.GREY));
    assertThat(card(page, "grey.png").locator(".state")).hasText("Not one of mine");
    assertThat(card(page, "grey.png").locator(".words")).hasText("This looks like a pineapple");
    assertThat(card(page, "grey.png").locator(".scores .label").first()).hasText("pineapple");
    assertThat(page.locator("[aria-live=polite]#spoken"))
        .hasText("grey.png: Not one of mine, This looks like a pineapple");
    assertThat(page.getByRole(AriaRole.STATUS))
        .hasText("3 of 3 answered, 1 uncertain, 1 not one of mine");
    Browser.screenshot(page, "decisions-desktop-light");
  }

  @Test
  void the_reason_comes_on_demand_with_a_heat_map_that_can_be_put_away_and_five_neighbours() {
    Page page = open(desktop(), "/?model=hues");
    choose(page, photo("half.png", Photos.HALF_RED), photo("grey.png", Photos.GREY));
    Locator red = card(page, "half.png");
    assertThat(red.locator(".why")).isHidden();
    assertThat(browser.requests).noneMatch(url -> url.contains("explain"));

    red.getByText("Why?").click();

    assertThat(red.getByLabel("Heat map")).isChecked();
    assertThat(red.locator(".overlay")).hasCSS("opacity", "1");
    assertThat(red.locator(".where")).containsText("the more it speaks for “red”");
    assertThat(red.locator(".near li")).hasCount(5);
    assertThat(red.locator(".near li").first()).hasText(Pattern.compile("red 0\\.\\d\\d"));
    assertShown(red.locator("img"));
    card(page, "grey.png").getByText("Why?").click();
    assertThat(card(page, "grey.png").locator(".near li")).hasCount(5);
    assertThat(card(page, "grey.png").locator(".where")).containsText("Had it to choose");
    Browser.screenshot(page, "why-desktop-light");

    red.getByLabel("Heat map").uncheck();
    assertThat(red.locator(".overlay")).hasCSS("opacity", "0");
    red.getByText("Why?").click();
    assertThat(red.locator(".why")).isHidden();
  }

  @Test
  void a_model_without_known_photos_says_so_and_still_shows_where_it_looked() {
    Page page = open(phone(), "/?model=plain");
    choose(page, photo("half.png", Photos.HALF_RED), photo("grey.png", Photos.GREY));

    Locator red = card(page, "half.png");
    red.getByText("Why?").focus();
    page.keyboard().press("Enter");

    assertThat(red.locator(".nearest")).containsText("carries no photos that it learnt from");
    assertThat(red.locator(".where")).containsText("Approximate");
    assertThat(red.getByText("Why?")).hasAttribute("aria-expanded", "true");
    Locator grey = card(page, "grey.png");
    grey.getByText("Why?").click();
    assertThat(grey.locator(".where")).containsText("No single part decides");
    assertThat(grey.getByLabel("Heat map")).isHidden();
    assertNoSidewaysScroll(page);
    Browser.screenshot(page, "why-phone-dark");
  }

  private static void assertShown(Locator images) {
    for (Locator image : images.all()) {
      assertThat((Integer) image.evaluate("image => image.naturalWidth")).isPositive();
    }
  }

  private static Page open(NewContextOptions options, String path) {
    Page page = browser.page(options);
    page.navigate(server.uri(path).toString());
    return page;
  }
}
