package dev.discern.app.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.discern.app.address.PhotoServer;
import dev.discern.testkit.browser.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of a whole Discern that fetches photos by address. */
class AddressBrowserTest {
  @TempDir static Path folder;

  @Test
  void an_address_is_pasted_and_answered_like_a_photo() throws Exception {
    try (Browser browser = Browser.start();
        PhotoServer photos = new PhotoServer();
        ServedDesk desk = new ServedDesk(config(photos), folder.resolve("home"), 1)) {
      photos.serve("/leaf.png", ServedDesk.GREEN);
      photos.serve("/again.png", ServedDesk.RED);
      photos.serve("/page.html", "<!doctype html>".getBytes(StandardCharsets.UTF_8));
      Page page = browser.page(new NewContextOptions().setViewportSize(1280, 900));
      page.navigate("http://127.0.0.1:" + desk.serving().port() + "/?model=colours");

      ask(page, photos.at("/leaf.png"));
      ask(page, photos.at("/page.html"));
      ask(page, "http://10.0.0.1/secret.png");

      assertThat(card(page, "leaf.png").locator(".words")).containsText("green");
      assertThat(card(page, "leaf.png").locator(".thumb")).hasAttribute("data-drawn", "yes");
      assertThat(card(page, "page.html").locator(".detail")).containsText("is not an image");
      assertThat(card(page, "secret.png").locator(".detail"))
          .containsText("is at a host that may not be asked for photos");
      assertThat(page.locator("#summary")).hasText("1 of 3 answered, 2 refused");
      Browser.screenshot(page, "classify-by-address");
      card(page, "leaf.png").getByText("Why?").click();
      assertThat(card(page, "leaf.png").locator(".shown")).isVisible();
      page.getByLabel("Hand it in for").selectOption("colour-desk");
      ask(page, photos.at("/again.png"));
      assertThat(card(page, "again.png").locator(".words")).hasText(Pattern.compile("^red, "));
      page.navigate("http://127.0.0.1:" + desk.serving().port() + "/jobs");
      assertThat(page.locator("table.jobs tbody tr").first()).containsText("colour-desk");
      assertThat(page.locator("table.jobs tbody tr").last()).containsText("colours");
      assertThat(browser.complaints).isEmpty();
      assertThat(browser.requests).noneMatch(url -> url.startsWith("http://" + photos.place()));
    }
  }

  private static Path config(PhotoServer photos) throws Exception {
    return Files.writeString(
        folder.resolve("discern.yaml"),
        """
        addresses: {private: ["%s"]}
        pipelines: {colour-desk: {model: colours, rules: [{review: true}]}}
        """
            .formatted(photos.place()));
  }

  private static void ask(Page page, String address) {
    page.getByLabel("or paste an address").fill(address);
    page.getByLabel("or paste an address").press("Enter");
  }

  private static Locator card(Page page, String name) {
    return page.locator(".card").filter(new Locator.FilterOptions().setHasText(name));
  }
}
