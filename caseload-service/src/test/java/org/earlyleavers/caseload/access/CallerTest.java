package org.earlyleavers.caseload.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.ForbiddenException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerTest {

  @Test
  void the_token_says_for_which_structure_somebody_works() {
    assertThat(new Caller(token(Map.of("structure", "75119"))).structure()).isEqualTo("75119");
  }

  static List<Map<String, Object>> tokens_without_a_structure() {
    return List.of(
        Map.of(),
        Map.of("uai", "0951099D"),
        Map.of("structure", " "),
        Map.of("structure", 75119),
        Map.of("structure", List.of("75119", "91377")));
  }

  @ParameterizedTest
  @MethodSource("tokens_without_a_structure")
  void a_token_that_names_no_single_structure_is_refused(Map<String, Object> claims) {
    Caller caller = new Caller(token(claims));

    assertThatThrownBy(caller::structure).isInstanceOf(ForbiddenException.class);
  }

  private static JsonWebToken token(Map<String, Object> claims) {
    return new JsonWebToken() {
      @Override
      public String getName() {
        return "camille.paris";
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
