package org.earlyleavers.stack.parts;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The parts that all tests of one process share.
 *
 * <p>Quarkus loads test classes anew for each application that it starts, and closes the class
 * loader afterwards. So this class is used as the system class loader has it: there is one of it,
 * and it lasts.
 */
final class PartsOfThisJvm {

  private static final String RUN = UUID.randomUUID().toString();

  private static CompletableFuture<String> broker;
  private static CompletableFuture<LocalIdentityProvider> provider;
  private static CompletableFuture<Database> database;

  private PartsOfThisJvm() {}

  /**
   * The settings of an application that uses the parts, which are started if need be.
   *
   * @param schema none if {@code null}; the database is not started then
   */
  static Properties settings(String schema) {
    return (Properties) askTheOnlyOne("settingsOfTheOnlyOne", String.class, schema);
  }

  /**
   * A token with these claims, signed by the provider, which has been started.
   *
   * @param claims as they stand in the token: instants are seconds
   */
  static String sign(Map<String, Object> claims) {
    return (String) askTheOnlyOne("signByTheOnlyOne", Map.class, claims);
  }

  private static Object askTheOnlyOne(String method, Class<?> type, Object argument) {
    ClassLoader lasting = ClassLoader.getSystemClassLoader();
    try {
      Method asked =
          Class.forName(PartsOfThisJvm.class.getName(), true, lasting)
              .getDeclaredMethod(method, type);
      asked.setAccessible(true);
      return asked.invoke(null, argument);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The parts do not start", e);
    }
  }

  // Called by reflection, across class loaders: only types of the JDK in and out.
  @SuppressWarnings("unused")
  private static String signByTheOnlyOne(Map<String, Object> claims) {
    return provider.join().sign(claims);
  }

  // Called by reflection, across class loaders: only types of the JDK in and out.
  @SuppressWarnings("unused")
  private static synchronized Properties settingsOfTheOnlyOne(String schema) {
    broker = startedOnce(broker, PartsOfThisJvm::startBroker);
    provider = startedOnce(provider, PartsOfThisJvm::startProvider);
    Properties settings = new Properties();
    if (schema != null) {
      database = startedOnce(database, PartsOfThisJvm::startDatabase);
      database.join().createSchemaFor(schema, Tokens.LOCAL_SECRET);
      settings.setProperty("quarkus.datasource.jdbc.url", database.join().jdbcUrl());
      settings.setProperty("quarkus.datasource.username", schema);
      settings.setProperty("quarkus.datasource.password", Tokens.LOCAL_SECRET);
      settings.setProperty("quarkus.flyway.username", Database.ownerOf(schema));
      settings.setProperty("quarkus.flyway.password", Tokens.LOCAL_SECRET);
    }
    settings.setProperty("kafka.bootstrap.servers", broker.join());
    settings.setProperty(ExchangeParts.STATE_DIRECTORY, "target/stream-state/" + RUN);
    settings.setProperty(ExchangeParts.ISSUER, provider.join().issuer());
    return settings;
  }

  private static <T> CompletableFuture<T> startedOnce(
      CompletableFuture<T> known, Supplier<T> start) {
    return known == null
        ? CompletableFuture.supplyAsync(start, PartsOfThisJvm::runWithLastingLoader)
        : known;
  }

  /** What the parts look up by name shall come from where they come from themselves. */
  private static void runWithLastingLoader(Runnable start) {
    Thread thread = new Thread(start, "exchange-parts");
    thread.setContextClassLoader(PartsOfThisJvm.class.getClassLoader());
    thread.start();
  }

  private static String startBroker() {
    EmbeddedBroker broker = EmbeddedBroker.start(Placement.temporary());
    closeAtExit(broker::close);
    broker.createTopics(ExchangeTopics.onOneBroker());
    return broker.bootstrapServers();
  }

  private static Database startDatabase() {
    EmbeddedDatabase database = EmbeddedDatabase.start(Placement.temporary());
    closeAtExit(database::close);
    return database;
  }

  private static LocalIdentityProvider startProvider() {
    LocalIdentityProvider started = LocalIdentityProvider.start(Realm.ofTheExchange(), 0);
    closeAtExit(started::close);
    return started;
  }

  private static void closeAtExit(Runnable close) {
    Runtime.getRuntime().addShutdownHook(new Thread(close));
  }
}
