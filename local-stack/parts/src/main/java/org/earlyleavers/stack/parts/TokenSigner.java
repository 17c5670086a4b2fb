package org.earlyleavers.stack.parts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import no.nav.security.mock.oauth2.token.KeyProvider;

/** Signs with the key by which the provider's tokens are known. */
final class TokenSigner {

  private final KeyProvider keys;
  private final String issuerId;

  TokenSigner(KeyProvider keys, String issuerId) {
    this.keys = keys;
    this.issuerId = issuerId;
  }

  /**
   * A token with these claims and no others.
   *
   * @param claims as they stand in the token: instants are seconds
   */
  String sign(Map<String, Object> claims) {
    try {
      RSAKey key = keys.signingKey(issuerId).toRSAKey();
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .keyID(key.getKeyID())
              .type(JOSEObjectType.JWT)
              .build();
      SignedJWT token = new SignedJWT(header, JWTClaimsSet.parse(claims));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException | ParseException e) {
      throw new IllegalArgumentException("These claims make no token", e);
    }
  }
}
