package org.earlyleavers.caseload.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** One person's browser, and what is asked of every page that it sees. */
final class PageWalk implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final BrowserContext context;
  private final Page page;

  PageWalk(Chromium chromium, String baseUrl, String language) {
    this.context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(baseUrl)
                    .setLocale(language)
                    .setViewportSize(1280, 900));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
  }

  Page page() {
    return page;
  }

  /** Opens the list, which leads to the login page first. */
  void logIn(String user) {
    page.navigate("/worklist");
    assertThat(page.url()).contains("/protocol/openid-connect/auth");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill("local-only");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page.locator("main h1")).isVisible();
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
  }

  @Override
  public void close() {
    context.close();
  }
}
