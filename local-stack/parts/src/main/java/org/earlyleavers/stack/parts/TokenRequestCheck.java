package org.earlyleavers.stack.parts;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import java.util.Optional;

/** Asks the realm whether somebody may have the token that he or she asks for. */
final class TokenRequestCheck {

  private final Realm realm;

  TokenRequestCheck(Realm realm) {
    this.realm = realm;
  }

  /** Why not, if so. */
  Optional<ErrorObject> refusal(HTTPRequest request) {
    try {
      TokenRequest tokenRequest = TokenRequest.parse(request);
      return authenticated(tokenRequest.getClientAuthentication())
          .map(client -> refusal(client, tokenRequest.getAuthorizationGrant()))
          .orElse(Optional.of(OAuth2Error.INVALID_CLIENT));
    } catch (ParseException e) {
      return Optional.of(
          Optional.ofNullable(e.getErrorObject()).orElse(OAuth2Error.INVALID_REQUEST));
    }
  }

  private Optional<RealmClient> authenticated(ClientAuthentication authentication) {
    if (!(authentication instanceof PlainClientSecret given)) {
      return Optional.empty();
    }
    return realm
        .client(given.getClientID().getValue())
        .filter(client -> client.secret().equals(given.getClientSecret().getValue()));
  }

  private Optional<ErrorObject> refusal(RealmClient client, AuthorizationGrant grant) {
    if (!mayUse(client, grant.getType())) {
      return Optional.of(OAuth2Error.UNAUTHORIZED_CLIENT);
    }
    if (grant instanceof ResourceOwnerPasswordCredentialsGrant password && !isRight(password)) {
      return Optional.of(OAuth2Error.INVALID_GRANT);
    }
    return Optional.empty();
  }

  private static boolean mayUse(RealmClient client, GrantType grant) {
    if (grant.equals(GrantType.CLIENT_CREDENTIALS)) {
      return client.serviceAccountsEnabled();
    }
    if (grant.equals(GrantType.PASSWORD)) {
      return client.directAccessGrantsEnabled();
    }
    if (grant.equals(GrantType.AUTHORIZATION_CODE) || grant.equals(GrantType.REFRESH_TOKEN)) {
      return client.standardFlowEnabled();
    }
    return false;
  }

  private boolean isRight(ResourceOwnerPasswordCredentialsGrant grant) {
    return realm
        .person(grant.getUsername())
        .filter(user -> user.hasPassword(grant.getPassword().getValue()))
        .isPresent();
  }
}
