package org.earlyleavers.stack.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.earlyleavers.stack.parts.MintedTokens;

/** Why a token that says the right things of the right person is none. */
public enum TokenFault {
  EXPIRED {
    @Override
    public String spoil(String token, MintedTokens minted) {
      return minted.with(changed(token, "exp", now() - AN_HOUR));
    }
  },
  /** It would be good for ever. */
  WITHOUT_END {
    @Override
    public String spoil(String token, MintedTokens minted) {
      return minted.without("exp", token);
    }
  },
  NOT_YET_VALID {
    @Override
    public String spoil(String token, MintedTokens minted) {
      return minted.with(changed(token, "nbf", now() + AN_HOUR));
    }
  },
  FOR_ANOTHER_AUDIENCE {
    @Override
    public String spoil(String token, MintedTokens minted) {
      return minted.with(changed(token, AUDIENCE, "another-api"));
    }
  },
  FOR_NO_AUDIENCE {
    @Override
    public String spoil(String token, MintedTokens minted) {
      return minted.without(AUDIENCE, token);
    }
  },
  BY_ANOTHER_ISSUER {
    @Override
    public String spoil(String token, MintedTokens minted) {
      return minted.with(changed(token, ISSUER, "http://localhost/realms/another"));
    }
  },
  /** What tells a client who has logged in: for the client, as OpenID Connect wants it. */
  ID_TOKEN {
    @Override
    public String spoil(String token, MintedTokens minted) {
      Map<String, Object> claims = changed(token, TYPE, "ID");
      claims.put(AUDIENCE, "caseload");
      return minted.with(claims);
    }
  },
  /** The same by a provider that names the API in it as well. */
  ID_TOKEN_FOR_THE_API {
    @Override
    public String spoil(String token, MintedTokens minted) {
      Map<String, Object> claims = changed(token, TYPE, "ID");
      claims.put(AUDIENCE, List.of("caseload", "early-leavers-api"));
      return minted.with(claims);
    }
  },
  OF_NO_TYPE {
    @Override
    public String spoil(String token, MintedTokens minted) {
      return minted.without(TYPE, token);
    }
  },
  /** {@code alg} is {@code none}. */
  UNSIGNED {
    @Override
    public String spoil(String token, MintedTokens minted) throws ParseException {
      return new PlainJWT(claims(token)).serialize();
    }
  },
  /** It names the provider's key. */
  SIGNED_WITH_ANOTHER_KEY {
    @Override
    public String spoil(String token, MintedTokens minted) throws ParseException, JOSEException {
      return signed(
          token, JWSAlgorithm.RS256, new RSASSASigner(new RSAKeyGenerator(2048).generate()));
    }
  },
  /** Symmetrically, with what everybody knows: its public key. */
  SIGNED_WITH_THE_PUBLIC_KEY {
    @Override
    public String spoil(String token, MintedTokens minted) throws ParseException, JOSEException {
      return signed(token, JWSAlgorithm.HS256, new MACSigner(publicKey(token)));
    }
  },
  /** The signature is another token's. */
  ALTERED {
    @Override
    public String spoil(String token, MintedTokens minted) throws ParseException {
      String[] parts = token.split("\\.", -1);
      Map<String, Object> claims = changed(token, "groups", List.of("operator", "auditor"));
      String payload = JWTClaimsSet.parse(claims).toPayload().toBase64URL().toString();
      return String.join(".", parts[0], payload, parts[2]);
    }
  };

  private static final String AUDIENCE = "aud";
  private static final String ISSUER = "iss";
  private static final String TYPE = "typ";
  private static final long AN_HOUR = 3600;

  /**
   * A token that is wrong in this way, and right in every other.
   *
   * @param token a right one
   */
  public abstract String spoil(String token, MintedTokens minted)
      throws ParseException, JOSEException;

  private static Map<String, Object> changed(String token, String claim, Object value) {
    Map<String, Object> claims = MintedTokens.claimsOf(token);
    claims.put(claim, value);
    return claims;
  }

  private static JWTClaimsSet claims(String token) throws ParseException {
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private static String signed(String token, JWSAlgorithm algorithm, JWSSigner signer)
      throws ParseException, JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(algorithm)
            .keyID(SignedJWT.parse(token).getHeader().getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    SignedJWT signed = new SignedJWT(header, claims(token));
    signed.sign(signer);
    return signed.serialize();
  }

  private static byte[] publicKey(String token) throws ParseException, JOSEException {
    URI keys = URI.create(claims(token).getIssuer() + "/protocol/openid-connect/certs");
    try {
      return JWKSet.load(keys.toURL())
          .getKeyByKeyId(SignedJWT.parse(token).getHeader().getKeyID())
          .toRSAKey()
          .toRSAPublicKey()
          .getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }
}
