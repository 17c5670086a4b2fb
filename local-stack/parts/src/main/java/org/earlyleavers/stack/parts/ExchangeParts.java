package org.earlyleavers.stack.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives a {@code @QuarkusTest} the real broker with all topics of the exchange, a real identity
 * provider and, on request, the real database. They are started once per test run, on free ports,
 * and shared by all test classes.
 *
 * <pre>{@code
 * @WithTestResource(
 *     value = ExchangeParts.class,
 *     initArgs = @ResourceArg(name = ExchangeParts.SCHEMA, value = "reporting"))
 * }</pre>
 *
 * <p>Sets {@code kafka.bootstrap.servers}, {@code quarkus.oidc.auth-server-url} and, with a schema,
 * {@code quarkus.datasource.jdbc.url}, {@code .username} and {@code .password}, and the schema's
 * owner as {@code quarkus.flyway.username} and {@code .password}; {@code exchange.run} differs from
 * run to run. A test's fields of type {@link Tokens} and {@link MintedTokens} are filled.
 */
public final class ExchangeParts implements QuarkusTestResourceLifecycleManager {

  /** The argument that names the schema, and with it the login role, of the service under test. */
  public static final String SCHEMA = "schema";

  /** Differs from run to run, so that no state is found that belongs to a former run's broker. */
  static final String STATE_DIRECTORY = "kafka-streams.state.dir";

  static final String ISSUER = "quarkus.oidc.auth-server-url";

  private String schema;
  private String issuer;

  @Override
  public void init(Map<String, String> arguments) {
    this.schema = arguments.get(SCHEMA);
  }

  @Override
  public Map<String, String> start() {
    Properties settings = PartsOfThisJvm.settings(schema);
    this.issuer = settings.getProperty(ISSUER);
    return settings.stringPropertyNames().stream()
        .collect(Collectors.toMap(Function.identity(), settings::getProperty));
  }

  @Override
  public void inject(TestInjector testInjector) {
    testInjector.injectIntoFields(new Tokens(issuer), new TestInjector.MatchesType(Tokens.class));
    testInjector.injectIntoFields(
        new MintedTokens(), new TestInjector.MatchesType(MintedTokens.class));
  }

  @Override
  public void stop() {
    // The next test class goes on with the same parts; they end with the process.
  }
}
