package org.earlyleavers.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.earlyleavers.reporting.intake.Uai;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerSchoolTest {

  @Test
  void theTokenSaysWhichSchoolSpeaks() {
    assertThat(new CallerSchool(token(Map.of("uai", "0951099D"))).uai())
        .isEqualTo(new Uai("0951099D"));
  }

  static List<Map<String, Object>> tokensWithoutASchool() {
    return List.of(
        Map.of(),
        Map.of("ministry", "labour"),
        Map.of("uai", ""),
        Map.of("uai", "0951099X"),
        Map.of("uai", List.of("0951099D", "0594899E")));
  }

  @ParameterizedTest
  @MethodSource("tokensWithoutASchool")
  void aTokenThatNamesNoSchoolIsRefused(Map<String, Object> claims) {
    CallerSchool caller = new CallerSchool(token(claims));

    WebApplicationException refusal =
        catchThrowableOfType(WebApplicationException.class, caller::uai);

    assertThat(refusal.getResponse().getStatus()).isEqualTo(403);
  }

  private static JsonWebToken token(Map<String, Object> claims) {
    return new JsonWebToken() {
      @Override
      public String getName() {
        return "school";
      }

      @Override
      public Set<String> getClaimNames() {
        return claims.keySet();
      }

      @Override
      @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
      }) // As the interface declares it.
      public <T> T getClaim(String name) {
        return (T) claims.get(name);
      }
    };
  }
}
