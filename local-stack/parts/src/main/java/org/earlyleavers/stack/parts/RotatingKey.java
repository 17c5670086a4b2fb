package org.earlyleavers.stack.parts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.KeyProvider;

/**
 * The one key that a provider signs with. Each has an id of its own, by which services notice that
 * there is a new one.
 */
final class RotatingKey extends KeyProvider {

  private static final int BITS = 2048;

  private volatile JWK current = generated();

  RotatingKey() {
    // Without keys of its own the library uses some that are known to everybody.
    super(List.of());
  }

  void rotate() {
    current = generated();
  }

  @Override
  public JWK signingKey(String issuerId) {
    return current;
  }

  private static JWK generated() {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .keyID(UUID.randomUUID().toString())
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("No key can be made", e);
    }
  }
}
