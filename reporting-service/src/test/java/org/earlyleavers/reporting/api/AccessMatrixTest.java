package org.earlyleavers.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.reporting.exchange.DatabaseContent;
import org.earlyleavers.reporting.exchange.SampleReport;
import org.earlyleavers.reporting.exchange.School;
import org.earlyleavers.reporting.imports.ImportingSchool;
import org.earlyleavers.reporting.imports.PupilFile;
import org.earlyleavers.stack.access.AccessMatrix;
import org.earlyleavers.stack.access.AccessTable;
import org.earlyleavers.stack.access.Caller;
import org.earlyleavers.stack.parts.ExchangeParts;
import org.earlyleavers.stack.parts.MintedTokens;
import org.earlyleavers.stack.parts.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call what, of all that the API's description names: {@code access.txt} says it. */
@QuarkusTest
@WithTestResource(
    value = ExchangeParts.class,
    initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
class AccessMatrixTest {

  private static final String NAME = "Matrice";

  private final DatabaseContent database;

  @TestHTTPResource URI service;
  Tokens tokens;
  MintedTokens minted;

  private String report;
  private String file;
  private AccessMatrix matrix;

  AccessMatrixTest(DatabaseContent database) {
    this.database = database;
  }

  @BeforeEach
  void aReportAndAnImportOfASchool() {
    database.change("delete from school_pupil");
    database.change("delete from school_import");
    String token = tokens.forClient("school-0951099D");
    report = new School(token).reported(SampleReport.of(NAME));
    file = new ImportingSchool(token).imports(PupilFile.of(NAME, 1)).getString("id");
    String root = service.toString().replaceAll("/$", "");
    matrix = new AccessMatrix(URI.create(root), AccessTable.read(getClass(), "access.txt"), minted);
  }

  @Test
  void everyOperationHasItsRowAndEveryRowItsOperation() {
    assertThat(matrix.differences(callers().get(0))).isEmpty();
  }

  @Test
  void everybodyGetsWhatTheTableSaysAndNoRefusedChangeIsMade() {
    assertThat(matrix.deviations(callers())).isEmpty();

    School school = new School(tokens.forClient("school-0951099D"));
    school.reads(report).then().statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void nobodyGetsAnywhereWithoutATokenOrWithAWrongOne() throws Exception {
    assertThat(matrix.wrongTokensTaken(callers())).isEmpty();
  }

  @Test
  void noParameterMakesTheServiceFail() {
    assertThat(matrix.troubledByNonsense(callers())).isEmpty();
  }

  private List<Caller> callers() {
    String token = tokens.forClient("school-0951099D");
    return List.of(
        new Caller("school", token, things("\"9\""), Set.of()),
        foreign("school-other", tokens.forClient("school-0594899E")),
        foreign("school-none", minted.without("uai", token)),
        foreign("partner", tokens.forClient("ministry-labour")),
        foreign("caseworker", tokens.forUser("camille.paris")),
        foreign("coordinator", tokens.forUser("odile.psad")),
        foreign("reviewer", tokens.forUser("renee.review")),
        foreign("operator", tokens.forUser("oscar.exploitation")),
        foreign("auditor", tokens.forUser("agnes.audit")));
  }

  private Caller foreign(String name, String token) {
    return new Caller(name, token, things("\"1\""), Set.of(NAME));
  }

  private Map<String, String> things(String tag) {
    return Map.of("report", report, "import", file, "name", NAME, Caller.IF_MATCH, tag);
  }
}
