package dev.discern.app.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.discern.testkit.browser.Browser;
import dev.discern.testkit.photos.DrawnPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an audit's page, opened from the disk in a browser, to the next command that honours it. */
class AuditPageTest {
  @TempDir Path folder;
  private Path photos;
  private Cli cli;
  private Browser browser;

  @BeforeEach
  void a_folder_with_one_photo_under_two_labels() throws IOException {
    browser = Browser.start();
    photos = folder.resolve("photos");
    new DrawnPhotos(3).folder(photos, 6);
    Files.copy(photos.resolve("red-circle/0.jpg"), photos.resolve("green-square/copy & <b>.jpg"));
    cli = Cli.in(folder.resolve("home"));
  }

  @AfterEach
  void the_page_asked_nobody_and_complained_of_nothing() {
    if (browser != null) {
      browser.close();
      assertThat(browser.requests).isNotEmpty().allMatch(url -> url.matches("(file|blob|data):.*"));
      assertThat(browser.complaints).isEmpty();
    }
  }

  @Test
  void choices_are_saved_honoured_by_the_next_audit_and_can_be_taken_back() {
    Page page = audit();
    assertThat(page.getByLabel("Your choices")).isHidden();

    figure(page, "red-circle/0.jpg").getByText("Keep", exactly()).click();
    figure(page, "green-square/copy & <b>.jpg").getByText("Drop", exactly()).click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 dropped, 0 relabelled, 1 kept");
    Browser.screenshot(page, "audit-choices");
    save(page);

    Cli.Run again = cli.run("audit", photos);
    assertThat(again.out())
        .contains("photos: 18 photos of 3 labels")
        .contains("1 photo dropped by discern-choices.tsv (SHA-256 ");

    Page next = audit();
    assertThat(next.getByRole(AriaRole.STATUS)).hasText("1 dropped, 0 relabelled, 1 kept");
    figure(next, "green-square/copy & <b>.jpg").getByText("Drop", exactly()).click();
    save(next);
    assertThat(cli.run("audit", photos).out()).contains("photos: 19 photos of 3 labels");
  }

  @Test
  void a_photo_is_relabelled_to_another_label_of_the_folder() throws IOException {
    Page page = audit();
    Locator copy = figure(page, "green-square/copy & <b>.jpg");
    copy.getByRole(AriaRole.COMBOBOX).selectOption("red-circle");
    save(page);
    assertThat(Files.readString(photos.resolve("discern-choices.tsv")))
        .containsPattern("(?m)^green-square/copy & <b>.jpg\trelabel\tred-circle\t[0-9a-f]{16}$");
    assertThat(cli.run("audit", photos).out())
        .contains("1 photo relabelled")
        .doesNotContain("two labels");
  }

  @Test
  void a_group_is_thinned_out_to_its_first_photo_at_a_stroke() {
    Page page = audit();
    page.getByText("Keep the first, drop the others").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 dropped, 0 relabelled, 1 kept");
    save(page);
  }

  private Page audit() {
    Path report = folder.resolve("page.html");
    cli.run("audit", photos, "--report", report);
    Page page = browser.page(new NewContextOptions().setViewportSize(1000, 800));
    page.navigate(report.toUri().toString());
    return page;
  }

  private void save(Page page) {
    page.waitForDownload(() -> page.getByText("Save discern-choices.tsv").click())
        .saveAs(photos.resolve("discern-choices.tsv"));
  }

  private static Locator figure(Page page, String photo) {
    return page.getByLabel("Choice for " + photo, new Page.GetByLabelOptions().setExact(true))
        .first();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
