package org.earlyleavers.caseload.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyleavers.caseload.service.Decisions.PARIS_19;
import static org.earlyleavers.caseload.service.Decisions.onSomebodyLivingIn;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

  private PageWalk walk() {
    return walk(PageWalk.french());
  }

  private PageWalk walk(Browser.NewContextOptions options) {
    return new PageWalk(chromium, "http://localhost:" + service.getPort(), options);
  }

  private String openCase(Decisions leaver) {
    topic.publish(leaver.confirmed(1));
    return camille().awaitCase(leaver.familyName(), "NEW");
  }

  private CaseApi camille() {
    return new CaseApi(tokens, "camille.paris");
  }

  @Inject Rows rows;

  @BeforeEach
  void emptyLists() {
    rows.removeAllCases();
  }

  @Test
  void from_the_list_to_a_contact_to_the_end_of_a_case() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19).called("Kervella");
    String id = openCase(leaver);
    try (PageWalk walk = walk()) {
      walk.logIn("camille.paris");
      Page page = walk.page();
      assertThat(page.locator("h1")).hasText("Jeunes à rappeler");
      walk.look("list");

      page.navigate("/worklist?list=new");
      page.locator("#case-" + id).click();
      assertThat(page.locator("h1")).hasText("Maëlys " + leaver.familyName());
      walk.look("case-new");

      walk.button("Prendre ce dossier").click();
      assertThat(walk.notice()).hasText("Le dossier est à vous.");
      assertThat(walk.notice()).isFocused();

      page.locator("#note").fill("<script>document.title = 'x'</script> Messagerie");
      walk.button("Pas de réponse").click();
      assertThat(walk.notice()).hasText("Le contact est enregistré.");
      assertThat(page.locator(".page-note"))
          .hasText("<script>document.title = 'x'</script> Messagerie");
      assertThat(page).not().hasTitle("x");
      walk.look("case-contacted");

      page.getByText("Autres actions").click();
      page.locator("#task-title").fill("Envoyer le dossier d’inscription");
      page.locator("#task-due").fill(LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
      walk.button("Ajouter une tâche").click();
      assertThat(walk.notice()).hasText("La tâche est ajoutée.");
      page.getByText("Autres actions").click();
      page.locator("#appointment-at").fill(LocalDate.now(ZoneOffset.UTC).plusDays(3) + "T10:00");
      walk.button("Planifier un rendez-vous").click();
      assertThat(walk.notice()).hasText("Le rendez-vous est planifié.");
      page.getByText("Autres actions").click();
      walk.look("case-planned");
      walk.button("Fait").click();
      assertThat(walk.notice()).hasText("La tâche est faite.");

      page.locator("#reason").selectOption("UNREACHABLE");
      page.locator("#close").click();
      assertThat(walk.notice()).containsText("tentatives manquantes");

      page.locator("#reason").selectOption("NEW_PROJECT");
      page.locator("#close").click();
      assertThat(walk.notice()).hasText("Le dossier est clos.");
      walk.look("case-closed");

      page.navigate("/worklist?list=ended");
      assertThat(page.locator("#case-" + id)).isVisible();
      page.navigate("/worklist/numbers");
      assertThat(page.locator("svg")).isVisible();
      page.locator("summary").click();
      walk.look("numbers");

      page.getByText("Se déconnecter").click();
      assertThat(page.getByLabel("Password")).isVisible();
    }
  }

  @Test
  void a_case_comes_and_goes_while_somebody_looks_at_the_list() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19).called("Arrivée");
    try (PageWalk walk = walk()) {
      walk.logIn("camille.paris");
      Page page = walk.page();
      // Away from the list on which a login ends: that one may only now begin to listen.
      page.navigate("/worklist/numbers");
      // Somebody comes after the list was read, and before the page listens.
      page.route(
          Pattern.compile(".*/worklist/live.*"),
          connecting -> {
            topic.publish(leaver.confirmed(1));
            camille().awaitCase("Arrivée", "NEW");
            connecting.resume();
          },
          new Page.RouteOptions().setTimes(1));
      page.navigate("/worklist?list=new");

      assertThat(page.locator("#arrivals")).containsText("Maëlys Arrivée");
      String row = "#case-" + camille().awaitCase("Arrivée", "NEW");
      assertThat(page.locator(row)).isVisible();
      walk.look("list-live");

      page.locator(row).focus();
      topic.publish(onSomebodyLivingIn(PARIS_19).called("Suivante").confirmed(1));
      assertThat(page.locator("#arrivals")).containsText("Maëlys Suivante");
      assertThat(page.locator("#list")).containsText("Maëlys Suivante");
      assertThat(page.locator(row)).isFocused();

      topic.publish(leaver.inTraining(2));
      assertThat(page.locator(row)).hasCount(0);
    }
  }

  @Test
  void who_was_overtaken_sees_the_newer_state_and_loses_nothing_typed() {
    Decisions leaver = onSomebodyLivingIn(PARIS_19);
    String id = openCase(leaver);
    try (PageWalk walk = walk()) {
      walk.logIn("camille.paris");
      Page page = walk.page();
      page.navigate("/worklist/" + id);
      camille()
          .request()
          .header("If-Match", "*")
          .body("{\"channel\":\"SMS\",\"result\":\"REACHED\"}")
          .post("/cases/" + id + "/contact-attempts")
          .then()
          .statusCode(201);

      page.locator("#note").fill("Rappeler lundi");
      walk.button("Joint").click();

      assertThat(walk.notice()).containsText("a changé entre-temps");
      assertThat(page.locator("#main")).containsText("SMS");
      assertThat(page.locator("#note")).hasValue("Rappeler lundi");
      walk.look("case-overtaken");
      walk.button("Joint").click();
      assertThat(walk.notice()).hasText("Le contact est enregistré.");
    }
  }

  @Test
  void the_page_is_usable_in_a_narrow_window_in_english_and_without_the_brand_of_the_state() {
    String id = openCase(onSomebodyLivingIn(PARIS_19).called("Étroit"));
    try (PageWalk walk = walk(PageWalk.french().setViewportSize(320, 640))) {
      walk.logIn("camille.paris");
      Page page = walk.page();
      walk.fits();
      walk.look("list-narrow");
      page.navigate("/worklist/" + id);
      walk.fits();
      walk.look("case-narrow");

      walk.button("English").click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("#contact")).hasText("Reach");
      walk.button("Change the appearance").click();
      assertThat(page.locator(".fr-logo")).hasCount(0);
      walk.fits();
      walk.look("case-narrow-neutral");

      // What is left of a window of 1280 pixels at 200 %.
      page.setViewportSize(640, 450);
      page.navigate("/worklist");
      assertThat(page.locator("h1")).hasText("Young people to call");
      walk.fits();
      walk.look("list-neutral");
      page.setViewportSize(1280, 900);
      walk.look("list-neutral-wide");
    }
  }

  @Test
  void the_keyboard_alone_is_enough() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    try (PageWalk walk = walk()) {
      walk.logIn("camille.paris");
      Page page = walk.page();
      page.navigate("/worklist/" + id);

      page.keyboard().press("Tab");
      assertThat(page.locator(".fr-skiplinks a")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("#main")).isFocused();

      tabTo(page, "#take");
      page.keyboard().press("Enter");
      assertThat(walk.notice()).isFocused();
      tabTo(page, "#note");
      page.keyboard().type("Au clavier");
      page.keyboard().press("Tab");
      assertThat(walk.button("Joint")).isFocused();
      page.keyboard().press("Enter");
      assertThat(walk.notice()).hasText("Le contact est enregistré.");
      assertThat(page.locator(".page-note")).hasText("Au clavier");
    }
  }

  private static void tabTo(Page page, String element) {
    for (int i = 0; i < 40 && !isFocused(page, element); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(page.locator(element)).isFocused();
  }

  private static boolean isFocused(Page page, String element) {
    return (boolean) page.evaluate("one => document.activeElement.matches(one)", element);
  }

  @Test
  void scripts_are_not_needed() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    try (PageWalk walk = walk(PageWalk.french().setJavaScriptEnabled(false))) {
      walk.logIn("camille.paris");
      walk.page().navigate("/worklist/" + id);
      walk.button("Prendre ce dossier").click();
      assertThat(walk.notice()).hasText("Le dossier est à vous.");
      walk.button("Coordonnées incorrectes").click();
      assertThat(walk.notice()).hasText("Le contact est enregistré.");
    }
  }

  @Test
  void who_has_no_business_here_is_told_so_and_no_more() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    try (PageWalk karim = walk();
        PageWalk agnes = walk()) {
      karim.logIn("karim.corbeil");
      assertThat(karim.page().navigate("/worklist/" + id).status()).isEqualTo(404);
      assertThat(karim.page().locator("#main")).containsText("n’existe pas");
      karim.look("unknown-case");

      agnes.logIn("agnes.audit");
      assertThat(agnes.page().locator("#main")).containsText("ne donne pas accès");
    }
  }

  @Test
  void a_session_that_is_over_leads_to_the_login_also_from_within_a_page() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    try (PageWalk walk = walk()) {
      walk.logIn("camille.paris");
      walk.page().navigate("/worklist/" + id);
      walk.context().clearCookies();
      walk.button("Joint").click();
      assertThat(walk.page().getByLabel("Password")).isVisible();
    }
  }

  @Test
  void another_sites_form_does_nothing() {
    String id = openCase(onSomebodyLivingIn(PARIS_19));
    try (PageWalk walk = walk()) {
      walk.logIn("camille.paris");
      for (String[] origin :
          new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://example.org"}
          }) {
        APIResponse answer =
            walk.context()
                .request()
                .post(
                    "/worklist/" + id + "/assignment",
                    RequestOptions.create()
                        .setHeader(origin[0], origin[1])
                        .setForm(FormData.create().set("version", "1")));
        assertThat(answer.status()).isEqualTo(403);
      }
      assertThat(camille().details(id).getString("summary.state")).isEqualTo("NEW");
    }
  }
}
