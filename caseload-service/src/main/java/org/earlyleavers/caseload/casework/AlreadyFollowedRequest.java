package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.earlyleavers.caseload.cases.AlreadyFollowed;

/**
 * Whether the local mission accompanies the young person already.
 *
 * @param since first day, where it is known; not given when {@code followed} is false
 */
public record AlreadyFollowedRequest(
    @NotNull Boolean followed, @WithinYears(back = 15) LocalDate since) {

  @AssertTrue(message = "{caseload.followed-since}") boolean isSinceGivenOnlyIfFollowed() {
    return since == null || Boolean.TRUE.equals(followed);
  }

  AlreadyFollowed answer() {
    return new AlreadyFollowed(followed, Optional.ofNullable(since));
  }
}
