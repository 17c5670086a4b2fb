package org.earlyleavers.caseload.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One person's browser, and what is asked of every page that it sees. */
final class PageWalk implements AutoCloseable {

  private static final double PATIENCE_MILLIS = PATIENCE.toSeconds() * 1000.0;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /** Of an empty style, which looking at a page leaves on elements, and htmx copies from there. */
  private static final String EMPTY = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  PageWalk(Chromium chromium, String baseUrl, Browser.NewContextOptions options) {
    this.context = chromium.browser().newContext(options.setBaseURL(baseUrl));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          String text = message.text();
          if (text.contains("Content Security Policy") && !text.contains(EMPTY)) {
            complaints.add(text);
          }
        });
    page.onPageError(complaints::add);
  }

  static Browser.NewContextOptions french() {
    return new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(1280, 900);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Opens a page of the service, which leads to the login page first. */
  void logIn(String user) {
    page.navigate("/worklist");
    assertThat(page.url()).contains("/protocol/openid-connect/auth");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill("local-only");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator("main h1")).isVisible();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator notice() {
    return page.locator(".page-notice");
  }

  /** Keeps a picture, and finds nothing that keeps people out. */
  void look(String picture) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(picture + ".png"))
            .setFullPage(true));
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations.stream().filter(rule -> GRAVE.contains(rule.getImpact())))
        .as("what keeps people out of " + picture)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
    assertThat(complaints).as("what the browser refused to run").isEmpty();
  }

  /** Nothing stands out to the right. */
  void fits() {
    // Before the style sheets are there, everything is as wide as it likes.
    page.waitForLoadState(LoadState.LOAD);
    Object beyond =
        page.evaluate(
            "() => [...document.querySelectorAll('body, main *, header *')]"
                + ".filter(one => one.checkVisibility() && !one.closest('thead')"
                + " && one.getBoundingClientRect().right > window.innerWidth + 1)"
                + ".map(one => one.tagName + '.' + one.className)");
    assertThat((List<?>) beyond).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
