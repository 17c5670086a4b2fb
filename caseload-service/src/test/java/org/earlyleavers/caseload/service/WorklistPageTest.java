package org.earlyleavers.caseload.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A caseworker's day in a browser. */
@QuarkusTest
@TestProfile(CaseloadProfile.class)
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "caseload"))
class WorklistPageTest {

  private static Chromium chromium;

  @Inject DecisionTopic topic;
  Tokens tokens;

  @TestHTTPResource("/")
  URI service;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private PageWalk walk(String language) {
    return new PageWalk(chromium, service.toString().replace("127.0.0.1", "localhost"), language);
  }

  private String openCase(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return new CaseApi(tokens, "camille.paris").awaitCase(leaver.familyName(), "NEW");
  }

  @Test
  void from_the_list_to_a_contact_to_the_end_of_a_case() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = openCase(leaver);
    try (PageWalk walk = walk("fr-FR")) {
      walk.logIn("camille.paris");
      Page page = walk.page();
      assertThat(page.locator("h1")).hasText("Jeunes à rappeler");
      walk.look("list");

      page.locator("#case-" + id).click();
      assertThat(page.locator("h1")).hasText("Maëlys " + leaver.familyName());
      walk.look("case-new");

      button(page, "Prendre ce dossier").click();
      assertThat(page.locator(".page-notice")).hasText("Le dossier est à vous.");
      assertThat(page.locator(".page-notice")).isFocused();

      page.getByLabel("Note").fill("<script>document.title = 'x'</script> Messagerie");
      button(page, "Pas de réponse").click();
      assertThat(page.locator(".page-notice")).hasText("Le contact est enregistré.");
      assertThat(page.locator(".page-note"))
          .hasText("<script>document.title = 'x'</script> Messagerie");
      assertThat(page).not().hasTitle("x");
      walk.look("case-contacted");

      page.getByLabel("Motif").selectOption("NEW_PROJECT");
      page.locator("#close").click();
      assertThat(page.locator(".page-notice")).hasText("Le dossier est clos.");
      walk.look("case-closed");

      page.navigate("/worklist?list=ended");
      assertThat(page.locator("#case-" + id)).isVisible();
      assertThat(page.url()).doesNotContain(leaver.familyName());

      page.getByText("Se déconnecter").click();
      assertThat(page.getByLabel("Password")).isVisible();
    }
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
