package org.earlyleavers.stack.parts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who may log in, with which claims: the part of a Keycloak realm file that matters to the
 * exchange. Keycloak imports the same file.
 *
 * @see <a href="https://www.keycloak.org/docs-api/latest/rest-api/index.html#RealmRepresentation">
 *     The format</a>
 */
public final class Realm {

  private final String name;
  private final Duration tokenLifespan;
  private final Map<String, RealmClient> clients;
  private final Map<String, RealmUser> people;
  private final Map<String, RealmUser> serviceAccounts;
  private final Map<String, RealmClientScope> scopes;

  private Realm(RealmFile file) {
    this.name = file.realm();
    this.tokenLifespan = Duration.ofSeconds(file.accessTokenLifespan());
    this.clients = byKey(file.clients(), RealmClient::clientId);
    this.people = byKey(select(file.users(), RealmUser::isPerson), RealmUser::username);
    this.serviceAccounts =
        byKey(select(file.users(), user -> !user.isPerson()), RealmUser::serviceAccountClientId);
    this.scopes = byKey(file.clientScopes(), RealmClientScope::name);
    clients.values().forEach(this::requireScopes);
  }

  /**
   * Reads a realm file.
   *
   * @throws IllegalArgumentException if it holds something that the exchange's realm does not use
   *     and the light provider would get wrong
   */
  public static Realm read(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return read(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exchange's own realm, as it is deployed. */
  public static Realm ofTheExchange() {
    try (InputStream content = Realm.class.getResourceAsStream("realm.json")) {
      return read(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Realm read(InputStream content) throws IOException {
    return new Realm(new ObjectMapper().readValue(content, RealmFile.class));
  }

  /** The realm's name, which is part of the issuer. */
  public String name() {
    return name;
  }

  /** The names of all people who may log in. */
  public List<String> people() {
    return List.copyOf(people.keySet());
  }

  /** The ids of all clients that act on their own behalf. */
  public List<String> machines() {
    return clients.values().stream()
        .filter(RealmClient::serviceAccountsEnabled)
        .map(RealmClient::clientId)
        .toList();
  }

  Duration tokenLifespan() {
    return tokenLifespan;
  }

  Optional<RealmClient> client(String clientId) {
    return Optional.ofNullable(clients.get(clientId)).filter(RealmClient::enabled);
  }

  Optional<RealmUser> person(String username) {
    return Optional.ofNullable(people.get(username)).filter(RealmUser::enabled);
  }

  Optional<RealmUser> serviceAccount(RealmClient client) {
    return Optional.ofNullable(serviceAccounts.get(client.clientId())).filter(RealmUser::enabled);
  }

  boolean acceptsRedirectTo(String uri) {
    return clients.values().stream().anyMatch(client -> client.acceptsRedirectTo(uri));
  }

  /** What a token for this user says that is got through this client. */
  Map<String, Object> claims(RealmClient client, RealmUser user) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("azp", client.clientId());
    claims.put(TokenType.CLAIM, TokenType.ACCESS);
    for (ProtocolMapper mapper : mappers(client)) {
      mapper.claim(user).ifPresent(value -> claims.put(mapper.claimName(), value));
    }
    return claims;
  }

  /** Whom an access token is for that is got through this client. */
  List<String> audience(RealmClient client) {
    return mappers(client).stream().flatMap(mapper -> mapper.audience().stream()).toList();
  }

  private List<ProtocolMapper> mappers(RealmClient client) {
    return client.defaultClientScopes().stream()
        .map(scopes::get)
        .flatMap(scope -> scope.protocolMappers().stream())
        .toList();
  }

  private void requireScopes(RealmClient client) {
    if (!scopes.keySet().containsAll(client.defaultClientScopes())) {
      throw new IllegalArgumentException("Unknown client scope in client " + client.clientId());
    }
  }

  private static <T> List<T> select(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
    return all.stream()
        .collect(
            Collectors.toMap(
                key,
                Function.identity(),
                (one, other) -> {
                  throw new IllegalArgumentException("Twice in the realm: " + key.apply(one));
                },
                LinkedHashMap::new));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record RealmFile(
      String realm,
      long accessTokenLifespan,
      List<RealmClientScope> clientScopes,
      List<RealmClient> clients,
      List<RealmUser> users) {}
}
