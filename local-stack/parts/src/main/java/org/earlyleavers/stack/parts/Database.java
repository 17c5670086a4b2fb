package org.earlyleavers.stack.parts;

/** A PostgreSQL server with one database for the exchange, running until it is closed. */
public interface Database extends AutoCloseable {

  /** Where services connect to, without user or password. */
  String jdbcUrl();

  /**
   * Gives a service a login role and a schema of its own, both named like the service. The role
   * finds its tables without a prefix and has no rights on anybody else's schema. Known services
   * keep their data and get the given password.
   *
   * <p>The schema belongs to {@link #ownerOf(String)}, which may be another login role, with the
   * same password.
   *
   * @param service lower-case letters, digits and underscores, beginning with a letter
   * @throws IllegalArgumentException if the name is no such name
   */
  void createSchemaFor(String service, String password);

  /** The role that migrates a service's schema: the service's own, or one that it cannot be. */
  static String ownerOf(String service) {
    return ServiceSchemas.ownerOf(service);
  }

  @Override
  void close();
}
