package org.earlyleavers.caseload.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFormsOnlyTest {

  @ParameterizedTest
  @CsvSource({
    "same-origin, ,                        true",
    "same-origin, https://example.org,     true",
    "same-site,   https://missions.test,   false",
    "cross-site,  https://missions.test,   false",
    "none,        https://missions.test,   false",
    ",            https://missions.test,   true",
    ",            https://a.missions.test, false",
    ",            https://missions.test:1, false",
    ",            null,                    false",
    ",            'https://not a host',    false",
    ",            ,                        false"
  })
  void a_form_comes_from_an_own_page_or_is_refused(String site, String origin, boolean own) {
    assertThat(OwnFormsOnly.comesFromOwnPage(site, origin, "missions.test")).isEqualTo(own);
  }
}
