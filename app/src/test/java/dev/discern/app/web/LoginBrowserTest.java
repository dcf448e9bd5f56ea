package dev.discern.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.discern.app.web.AskPage.assertNoSidewaysScroll;
import static dev.discern.app.web.AskPage.card;
import static dev.discern.app.web.AskPage.choose;
import static dev.discern.app.web.AskPage.desktop;
import static dev.discern.app.web.AskPage.phone;
import static dev.discern.app.web.AskPage.photo;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.discern.app.access.Gatehouse;
import dev.discern.app.access.Role;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.browser.Browser;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginBrowserTest {
  @TempDir static Path folder;
  private static TestServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    Gatehouse gate = new Gatehouse().with("olga", Role.OPERATOR).with("vera", Role.VIEWER);
    server =
        TestServer.in(folder, AccessTest.settings(gate), TinyModels.colours().named("colours"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      browser.close();
    }
  }

  @Test
  void an_operator_logs_in_classifies_and_leaves_by_keyboard() {
    Page page = browser.page(desktop());
    page.navigate(server.uri("/?model=colours").toString());
    assertThat(page.getByLabel("Name")).isFocused();
    page.keyboard().type("olga");
    page.keyboard().press("Tab");
    page.keyboard().type(Gatehouse.PASSWORD);
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile("\\?model=colours$"));
    page.waitForLoadState(); // its script takes the photos
    choose(page, photo("red.png", Photos.RED));
    assertThat(card(page, "red.png").locator(".state")).hasText("Accepted");
    Browser.screenshot(page, "classify-logged-in");
    page.getByText("Log out").press("Enter");
    assertThat(page).hasURL(Pattern.compile("/login$"));
    assertThat(browser.complaints).isEmpty();
  }

  @Test
  void a_wrong_password_is_told_and_the_name_is_kept() {
    Page page = browser.page(phone());
    page.navigate(server.uri("/").toString());
    page.getByLabel("Name").fill("olga");
    page.getByLabel("Password").fill("wrong as can be");
    page.getByLabel("Password").press("Enter");

    assertThat(page.locator("[role=alert]"))
        .hasText("The name or the password is wrong. Try again.");
    assertThat(page.getByLabel("Name")).hasValue("olga");
    assertThat(page.getByLabel("Password")).isFocused();
    assertNoSidewaysScroll(page);
    Browser.screenshot(page, "login-phone-dark");
    browser.complaints.clear(); // the browser tells of the 401 itself
  }

  @Test
  void a_viewer_is_told_why_there_is_nothing_to_classify_with() {
    Page page = browser.page(phone());
    page.navigate(server.uri("/").toString());
    page.getByLabel("Name").fill("vera");
    page.getByLabel("Password").fill(Gatehouse.PASSWORD);
    page.getByLabel("Password").press("Enter");

    assertThat(page.getByText("You may look, not classify")).isVisible();
    assertNoSidewaysScroll(page);
    Browser.screenshot(page, "classify-viewer-phone-dark");
  }
}
