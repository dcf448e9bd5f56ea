package dev.discern.app.jobs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.discern.testkit.browser.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos handed in on the page, through real servers, a real worker and a real ledger. */
class HandInBrowserTest {
  private static final int PHOTOS = 40;

  @TempDir Path home;

  @Test
  void many_photos_are_handed_in_on_the_page_and_followed_to_their_end() throws Exception {
    try (Browser browser = Browser.start();
        ServedDesk desk = new ServedDesk(home, 1)) {
      Page page = browser.page(new NewContextOptions().setViewportSize(1280, 800));
      page.navigate("http://127.0.0.1:%d/jobs".formatted(desk.serving().port()));
      page.getByLabel("Hand in photos for").selectOption("colours");

      page.getByLabel("Choose photos").setInputFiles(photos());

      assertThat(page).hasURL(Pattern.compile("/jobs/j[0-9a-v]{18}$"));
      assertThat(page.getByRole(AriaRole.STATUS))
          .hasText("all 41 settled", new HasTextOptions().setTimeout(90_000));
      assertThat(page.getByText("notes.txt is not an image")).isVisible();
      assertThat(page.locator(".card").first().locator(".words")).containsText("green");
      assertThat(page.locator(".pic img").first()).hasJSProperty("complete", true);
      Browser.screenshot(page, "handed-in");
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void photos_that_could_not_be_sent_are_named_and_sent_into_the_same_job() throws Exception {
    try (Browser browser = Browser.start();
        ServedDesk desk = new ServedDesk(home, 1)) {
      Page page = browser.page(new NewContextOptions().setViewportSize(1280, 800));
      page.navigate("http://127.0.0.1:%d/jobs".formatted(desk.serving().port()));
      page.getByLabel("Hand in photos for").selectOption("colours");
      AtomicBoolean broken = new AtomicBoolean(true);
      page.route(
          Pattern.compile("photos\\?from="),
          route -> {
            if (broken.get() && has(route.request(), "Käfer 7 ", "Käfer 9 ")) {
              route.fulfill(new FulfillOptions().setStatus(500).setBody("<h1>oops</h1>"));
            } else {
              route.resume();
            }
          });

      page.getByLabel("Choose photos").setInputFiles(photos());

      assertThat(page.locator("#summary")).hasText("39 of 41 stored, 2 not sent");
      assertThat(page.locator("#list li").first())
          .hasText("Käfer 7 %+.pngnot sentThe server answered 500. Try again in a moment.");
      Browser.screenshot(page, "handed-in-in-part");
      broken.set(false);
      page.getByText("Send the 2 missing ones again").click();
      assertThat(page).hasURL(Pattern.compile("/jobs/j[0-9a-v]{18}$"));
      assertThat(page.getByRole(AriaRole.STATUS))
          .hasText("all 41 settled", new HasTextOptions().setTimeout(90_000));
      assertThat(desk.serving().desk().database().jobs().list(null, null, 10).entries()).hasSize(1);
    }
  }

  private static boolean has(Request request, String... names) {
    String body = new String(request.postDataBuffer(), StandardCharsets.UTF_8);
    return Arrays.stream(names).anyMatch(body::contains);
  }

  private static FilePayload[] photos() {
    List<FilePayload> photos = new ArrayList<>();
    for (int number = 1; number <= PHOTOS; number++) {
      byte[] photo = number % 2 == 1 ? ServedDesk.GREEN : ServedDesk.RED;
      photos.add(new FilePayload("Käfer %d %%+.png".formatted(number), "image/png", photo));
    }
    byte[] text = "not a photo".getBytes(StandardCharsets.UTF_8);
    photos.add(new FilePayload("notes.txt", "text/plain", text));
    return photos.toArray(FilePayload[]::new);
  }
}
