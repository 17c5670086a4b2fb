package org.earlyleavers.adapters.labour.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.faulttolerance.api.Guard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.earlyleavers.adapters.labour.pull.AffelnetApi.Credentials;
import org.earlyleavers.adapters.labour.pull.AffelnetApi.Page;
import org.earlyleavers.adapters.labour.pull.AffelnetApi.Token;

/** Asks questions: logs in, turns the pages, tries again. For one thread at a time. */
final class AffelnetClient {

  /** So that a token does not expire on its way. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** How often the pages are turned until nobody comes or goes meanwhile. */
  private static final int TURNS = 3;

  private final AffelnetApi api;
  private final Credentials credentials;
  private final Guard guard;
  private final Clock clock;
  private String bearer;
  private Instant goodUntil = Instant.MIN;

  AffelnetClient(AffelnetApi api, Credentials credentials, Guard guard, Clock clock) {
    this.api = api;
    this.credentials = credentials;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * All items of an answer.
   *
   * @throws PullFailedException if it is not certain that these are all
   */
  List<JsonNode> ask(PullQuery query) {
    try {
      for (int turn = 0; turn < TURNS; turn++) {
        Optional<List<JsonNode>> all = turnPages(query);
        if (all.isPresent()) {
          return all.get();
        }
      }
      throw new PullFailedException("the pages do not hold what they announce");
    } catch (TokenRefusedException e) {
      goodUntil = Instant.MIN;
      throw new PullFailedException("the account is refused");
    }
  }

  /**
   * The items of all pages; empty when somebody came or went while they were turned, who shifts the
   * others between them, so that one of these may stand on no page.
   */
  private Optional<List<JsonNode>> turnPages(PullQuery query) {
    Page page = page(query, 1);
    int announced = page.metadonnees().totalElements();
    List<JsonNode> items = new ArrayList<>();
    for (int number = 2; !page.effectifs().isEmpty() && items.size() <= announced; number++) {
      items.addAll(page.effectifs());
      page = page(query, number);
      if (page.metadonnees().totalElements() != announced) {
        return Optional.empty();
      }
    }
    return Optional.of(items).filter(all -> all.size() == announced);
  }

  private Page page(PullQuery query, int number) {
    if (clock.instant().isAfter(goodUntil)) {
      login();
    }
    try {
      return askFor(query, number);
    } catch (TokenRefusedException expired) {
      login();
      return askFor(query, number);
    }
  }

  private Page askFor(PullQuery query, int number) {
    Page page =
        persistently(
            Page.class,
            () ->
                api.followUp(
                    bearer,
                    query.firstEntry().toString(),
                    query.lastEntry().toString(),
                    String.join(",", query.departments()),
                    number));
    if (page.metadonnees() == null || page.effectifs() == null) {
      throw new PullFailedException("the answer is not a page");
    }
    return page;
  }

  private void login() {
    Token token = persistently(Token.class, () -> api.login(credentials));
    bearer = "Bearer " + token.token();
    goodUntil = clock.instant().plusSeconds(token.expiresIn()).minus(MARGIN);
  }

  private <T> T persistently(Class<T> type, Supplier<T> request) {
    try {
      return guard.get(() -> Answers.of(request), type);
    } catch (TryAgainException e) {
      throw new PullFailedException("given up: " + e.getMessage());
    }
  }
}
