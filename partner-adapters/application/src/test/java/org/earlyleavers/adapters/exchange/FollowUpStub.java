package org.earlyleavers.adapters.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/**
 * The Tableau de bord de l'apprentissage, interface v2, as its OpenAPI document describes it. A
 * test's field of this type is filled.
 */
public final class FollowUpStub implements QuarkusTestResourceLifecycleManager {

  static final String LOGIN = "/api/v2/auth/login";
  static final String FOLLOW_UP = "/api/v2/affelnet/suivi";

  private WireMockServer server;

  @Override
  public Map<String, String> start() {
    server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    return Map.of(
        "adapters.labour.pull.url", server.baseUrl(),
        "adapters.labour.pull.username", "exchange",
        "adapters.labour.pull.password", "a password of the stub",
        "adapters.labour.pull.departments", "059,02A");
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(this, new TestInjector.MatchesType(FollowUpStub.class));
  }

  /** Forgets everything; then every login is fine and no page is known. */
  void reset() {
    server.resetAll();
    server.stubFor(any(anyUrl()).atPriority(10).willReturn(status(404)));
    server.stubFor(post(LOGIN).atPriority(5).willReturn(okJson(token("a token"))));
  }

  /** Answers a question with these pages and an empty one behind them. */
  void answers(List<List<String>> pages) {
    int total = pages.stream().mapToInt(List::size).sum();
    for (int number = 1; number <= pages.size(); number++) {
      server.stubFor(page(number).willReturn(okJson(page(number, total, pages.get(number - 1)))));
    }
    int behind = pages.size() + 1;
    server.stubFor(page(behind).willReturn(okJson(page(behind, total, List.of()))));
  }

  void stub(MappingBuilder stub) {
    server.stubFor(stub);
  }

  int requests(String path) {
    return server.findAll(WireMock.anyRequestedFor(urlPathEqualTo(path))).size();
  }

  WireMockServer server() {
    return server;
  }

  /** The request for one page. */
  static MappingBuilder page(int number) {
    return get(urlPathEqualTo(FOLLOW_UP))
        .withQueryParam("page", WireMock.equalTo(Integer.toString(number)));
  }

  static String token(String token) {
    return "{\"token\":\"%s\",\"expiresIn\":604800}".formatted(token);
  }

  static String page(int number, int total, List<String> items) {
    return """
    {"metadonnees":{"page":%d,"totalPages":%d,"totalElements":%d},"effectifs":[%s]}\
    """
        .formatted(number, (total + 999) / 1000, total, String.join(",", items));
  }

  /** An apprentice with a contract, from the département of the North. */
  static String apprentice(String familyName) {
    return apprentice(familyName, "059");
  }

  static String apprentice(String familyName, String department) {
    return """
    {"source":"DECA","dateActualisation":"2026-09-02",
     "apprenant":{"ine":null,"nom":"%s","prenom":"Gaspard","dateNaissance":"2009-03-14"},
     "formation":{"dateDebutFormation":"2026-09-01","dateFinFormation":"2028-06-30",
       "dateInscriptionCfa":"2026-06-20","diplomeNiveau":"3","intituleDiplome":"CAP"},
     "organismeFormation":{"denomination":"CFA","uaiCfa":"0594899E","siret":"73282932000074",
       "adresse":null,"departement":"%s"},
     "contrats":{"dateDebutContrat":"2026-09-01","dateFinContrat":"2028-06-30",
       "dateConclusionContrat":null}}\
    """
        .formatted(familyName, department);
  }
}
