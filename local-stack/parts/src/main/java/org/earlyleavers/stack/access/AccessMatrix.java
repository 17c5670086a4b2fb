package org.earlyleavers.stack.access;

import static org.earlyleavers.stack.parts.Waiting.PATIENCE;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.earlyleavers.stack.access.ApiOperation.Description;
import org.earlyleavers.stack.parts.MintedTokens;

/**
 * Asks a running service for everything that it offers, as everybody, and says where the answers
 * are not as its table has them.
 */
public final class AccessMatrix {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int SERVER_ERROR = 500;

  /** What no parameter should be: no text, no day, no number, no UTF-8. */
  private static final List<String> HOSTILE =
      List.of(
          "%00",
          "a%00b",
          "%FF%FE",
          "%2B999999999-12-31",
          "-999999999-01-01",
          "%2B1000000000-12-31T23:59:59.999999999Z",
          "-1000000000-01-01T00:00:00Z",
          "9223372036854775808",
          "-1",
          "'",
          "%25",
          "a".repeat(3000));

  private final URI service;
  private final AccessTable table;
  private final MintedTokens minted;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * For one service.
   *
   * @param service its root, without a slash at the end
   */
  public AccessMatrix(URI service, AccessTable table, MintedTokens minted) {
    this.service = service;
    this.table = table;
    this.minted = minted;
  }

  /** What the service offers and the table lacks, or the other way round. */
  public Set<String> differences(Caller reader) {
    Set<ApiOperation> offered = document(reader).keySet();
    Set<ApiOperation> listed =
        table.rows().stream()
            .filter(row -> !row.isOfTheFramework())
            .map(AccessRow::operation)
            .collect(Collectors.toSet());
    Set<String> differences = new TreeSet<>();
    offered.stream()
        .filter(operation -> !listed.contains(operation))
        .forEach(operation -> differences.add(operation + " is not in the table"));
    listed.stream()
        .filter(operation -> !offered.contains(operation))
        .forEach(operation -> differences.add(operation + " is in the table alone"));
    return differences;
  }

  /**
   * Every row asked by every caller.
   *
   * @param callers one for each column of the table
   */
  public List<String> deviations(List<Caller> callers) {
    requireColumns(callers);
    Map<ApiOperation, Description> document = document(callers.get(0));
    List<String> deviations = new ArrayList<>();
    for (AccessRow row : table.rows()) {
      boolean conditional =
          Optional.ofNullable(document.get(row.operation()))
              .map(Description::conditional)
              .orElse(false);
      for (Caller caller : callers) {
        Answer answer = send(request(row, caller, conditional, caller.token()));
        answer.faults(row.expected().get(caller.name()), caller.hidden()).stream()
            .map(fault -> row + " by " + caller + ": " + fault)
            .forEach(deviations::add);
      }
    }
    return deviations;
  }

  /**
   * Every row asked by every caller without a token and with a wrong one; and with each of the
   * wrong ones by whoever gets something for the right one.
   */
  public List<String> wrongTokensTaken(List<Caller> callers) throws ParseException, JOSEException {
    requireColumns(callers);
    List<String> taken = new ArrayList<>();
    List<TokenFault> faults = List.of(TokenFault.values());
    for (int c = 0; c < callers.size(); c++) {
      Caller caller = callers.get(c);
      for (AccessRow row : table.rows()) {
        check(row, caller, null, "no token", taken);
      }
      for (int f = 0; f < faults.size(); f++) {
        String wrong = faults.get(f).spoil(caller.token(), minted);
        for (int r = 0; r < table.rows().size(); r++) {
          AccessRow row = table.rows().get(r);
          boolean itsTurn = (c + f + r) % faults.size() == 0;
          if (itsTurn || row.expected().get(caller.name()) != FORBIDDEN) {
            check(row, caller, wrong, faults.get(f).name(), taken);
          }
        }
      }
    }
    return taken;
  }

  /** Every parameter of every operation, with values that no parameter should have. */
  public List<String> troubledByNonsense(List<Caller> callers) {
    requireColumns(callers);
    Map<ApiOperation, Description> document = document(callers.get(0));
    List<String> troubled = new ArrayList<>();
    for (AccessRow row : table.rows()) {
      Caller caller = mostWelcome(row, callers);
      Description description = document.get(row.operation());
      if (description == null) {
        continue;
      }
      for (String address : nonsense(row, caller, description)) {
        HttpRequest request =
            builder(row, caller, description.conditional(), address, caller.token()).build();
        Answer answer = send(request);
        if (answer.status() >= SERVER_ERROR || !answer.habitsBroken().isEmpty()) {
          troubled.add(
              "%s %s by %s: %s %s"
                  .formatted(
                      row.method(),
                      shortened(address),
                      caller,
                      answer.status(),
                      answer.habitsBroken()));
        }
      }
    }
    return troubled;
  }

  private static List<String> nonsense(AccessRow row, Caller caller, Description description) {
    String path = address(row.path(), caller);
    List<String> addresses = new ArrayList<>();
    for (String value : HOSTILE) {
      for (String parameter : description.queries()) {
        addresses.add(withQuery(address(row.address(), caller), parameter, value));
      }
      if (row.path().contains("{")) {
        addresses.add(row.path().replaceFirst("\\{[^}]*}", value).replaceAll("\\{[^}]*}", "x"));
      }
    }
    addresses.add(path + "%00");
    return addresses;
  }

  private static String withQuery(String address, String parameter, String value) {
    String[] parts = address.split("\\?", 2);
    String others =
        parts.length == 1
            ? ""
            : Arrays.stream(parts[1].split("&"))
                .filter(pair -> !pair.startsWith(parameter + "="))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
    return parts[0] + "?" + others + parameter + "=" + value;
  }

  /** Who gets furthest: the lowest status. */
  private static Caller mostWelcome(AccessRow row, List<Caller> callers) {
    return callers.stream()
        .min((one, other) -> row.expected().get(one.name()) - row.expected().get(other.name()))
        .orElseThrow();
  }

  private void check(AccessRow row, Caller caller, String token, String what, List<String> taken) {
    Answer answer = send(request(row, caller, false, token));
    answer.faults(UNAUTHORIZED, caller.hidden()).stream()
        .map(fault -> row + " by " + caller + ", " + what + ": " + fault)
        .forEach(taken::add);
  }

  private HttpRequest request(AccessRow row, Caller caller, boolean conditional, String token) {
    return builder(row, caller, conditional, address(row.address(), caller), token).build();
  }

  private HttpRequest.Builder builder(
      AccessRow row, Caller caller, boolean conditional, String address, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + address))
            .timeout(PATIENCE)
            .method(
                row.method(),
                row.body()
                    .map(body -> BodyPublishers.ofString(caller.filled(body.text())))
                    .orElseGet(BodyPublishers::noBody));
    row.body().ifPresent(body -> request.header("Content-Type", body.mediaType()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (conditional && caller.things().containsKey(Caller.IF_MATCH)) {
      request.header(Caller.IF_MATCH, caller.things().get(Caller.IF_MATCH));
    }
    return request;
  }

  /** What the caller has no thing for is something that there is not. */
  private static String address(String template, Caller caller) {
    return caller.filled(template).replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }

  private Map<ApiOperation, Description> document(Caller reader) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service + "/q/openapi?format=json"))
            .header("Authorization", "Bearer " + reader.token())
            .build();
    Answer answer = send(request);
    if (answer.status() != OK) {
      throw new IllegalStateException("The service does not describe itself: " + answer.status());
    }
    return ApiOperation.of(answer.body());
  }

  /** Of a stream that does not end, the beginning is not waited for. */
  private Answer send(HttpRequest request) {
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        boolean endless =
            response
                .headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("text/event-stream");
        String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), response.headers(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for an answer", e);
    }
  }

  private void requireColumns(List<Caller> callers) {
    List<String> names = callers.stream().map(Caller::name).toList();
    if (!names.equals(table.callers())) {
      throw new IllegalArgumentException(
          "The table has columns for " + table.callers() + ", and the callers are " + names);
    }
  }

  private static String shortened(String address) {
    return address.length() > 120 ? address.substring(0, 120) + "…" : address;
  }
}
