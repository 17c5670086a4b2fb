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
   * @param service lower-case letters, digits and underscores, beginning with a letter
   * @throws IllegalArgumentException if the name is no such name
   */
  void createSchemaFor(String service, String password);

  @Override
  void close();
}
