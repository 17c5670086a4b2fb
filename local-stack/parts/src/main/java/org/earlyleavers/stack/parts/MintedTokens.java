package org.earlyleavers.stack.parts;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens that the identity provider would not give, for tests alone: it is the one that {@link
 * ExchangeParts} has started.
 */
public final class MintedTokens {

  MintedTokens() {}

  /** What a token says. The map may be changed. */
  public static Map<String, Object> claimsOf(String token) {
    try {
      return new LinkedHashMap<>(SignedJWT.parse(token).getPayload().toJSONObject());
    } catch (ParseException e) {
      throw new IllegalArgumentException("No token", e);
    }
  }

  /**
   * A token with these claims and no others, signed by the provider.
   *
   * @param claims as they stand in the token: instants are seconds
   */
  public String with(Map<String, Object> claims) {
    return PartsOfThisJvm.sign(claims);
  }

  /** The same token, but for one claim. */
  public String without(String claim, String token) {
    Map<String, Object> claims = claimsOf(token);
    claims.remove(claim);
    return with(claims);
  }
}
