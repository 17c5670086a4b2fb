package org.earlyleavers.stack.parts;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** Puts the realm's claims into the tokens that the library signs. */
final class RealmTokens implements OAuth2TokenCallback {

  private final Realm realm;
  private final String issuerId;

  RealmTokens(Realm realm, String issuerId) {
    this.realm = realm;
    this.issuerId = issuerId;
  }

  @Override
  public String issuerId() {
    return issuerId;
  }

  @Override
  public String subject(TokenRequest request) {
    // The claims name the subject.
    return null;
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return JOSEObjectType.JWT.getType();
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return realm.audience(clientOf(request));
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    RealmClient client = clientOf(request);
    // After a login on the page the claims have come with the authorisation code.
    return userOf(request, client)
        .map(user -> realm.claims(client, user))
        .orElseGet(() -> Map.of("azp", client.clientId()));
  }

  @Override
  public long tokenExpiry() {
    return realm.tokenLifespan().toSeconds();
  }

  private RealmClient clientOf(TokenRequest request) {
    return realm.client(request.getClientAuthentication().getClientID().getValue()).orElseThrow();
  }

  private Optional<RealmUser> userOf(TokenRequest request, RealmClient client) {
    AuthorizationGrant grant = request.getAuthorizationGrant();
    if (grant instanceof ClientCredentialsGrant) {
      return realm.serviceAccount(client);
    }
    if (grant instanceof ResourceOwnerPasswordCredentialsGrant password) {
      return realm.person(password.getUsername());
    }
    return Optional.empty();
  }
}
