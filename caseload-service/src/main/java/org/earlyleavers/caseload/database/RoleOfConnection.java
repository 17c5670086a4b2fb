package org.earlyleavers.caseload.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.earlyleavers.caseload.database.OnBehalfOf.Principal;
import org.jboss.logging.Logger;
import org.postgresql.jdbc.PgConnection;

/**
 * Gives each connection that leaves the pool the role and the structure of the one it is for, in
 * place of those that it had before. A connection that cannot be given them is closed, so that
 * whoever gets it can do nothing with it but give it back.
 */
@ApplicationScoped
class RoleOfConnection implements AgroalPoolInterceptor {

  private static final Logger LOG = Logger.getLogger(RoleOfConnection.class);

  private static final String TAKE =
      "select set_config('role', ?, false), set_config('caseload.structure', ?, false)";

  private final Supplier<Principal> principals;

  @Inject
  RoleOfConnection(OnBehalfOf onBehalfOf) {
    this(onBehalfOf::principal);
  }

  RoleOfConnection(Supplier<Principal> principals) {
    this.principals = principals;
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    Principal principal = principals.get();
    try (PreparedStatement take = connection.prepareStatement(TAKE)) {
      take.setString(1, principal.role().roleName());
      take.setString(2, principal.structure());
      take.execute();
    } catch (SQLException e) {
      // To throw would cost the pool its place for good: it keeps what it did not hand out.
      LOG.warnf("A connection takes no role, and is closed: SQL state %s", e.getSQLState());
      closeForGood(connection);
    }
  }

  /** The connection to the database itself: the pool's would only go back to the pool. */
  private static void closeForGood(Connection connection) {
    try {
      if (!connection.isClosed()) {
        connection.unwrap(PgConnection.class).close();
      }
    } catch (SQLException e) {
      throw new PersistenceException("A connection in a wrong role cannot be closed", e);
    }
  }
}
