package dev.discern.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;

/** The first page, as a person uses it. */
final class AskPage {
  private AskPage() {}

  static NewContextOptions desktop() {
    return new NewContextOptions().setViewportSize(1280, 800).setColorScheme(ColorScheme.LIGHT);
  }

  static NewContextOptions phone() {
    return new NewContextOptions()
        .setViewportSize(390, 844)
        .setDeviceScaleFactor(2)
        .setIsMobile(true)
        .setHasTouch(true)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setColorScheme(ColorScheme.DARK);
  }

  static FilePayload photo(String name, byte[] bytes) {
    return new FilePayload(name, "image/png", bytes);
  }

  static void choose(Page page, FilePayload... photos) {
    page.getByLabel("Choose photos").setInputFiles(photos);
  }

  static Locator card(Page page, String name) {
    Page.GetByTextOptions exactly = new Page.GetByTextOptions().setExact(true);
    return page.locator(".card")
        .filter(new Locator.FilterOptions().setHas(page.getByText(name, exactly).first()));
  }

  static void assertNoSidewaysScroll(Page page) {
    // not innerWidth: on a phone that grows with what overflows
    Integer wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
    assertThat(wide - page.viewportSize().width)
        .as("pixels wider than the screen")
        .isLessThanOrEqualTo(0);
  }
}
