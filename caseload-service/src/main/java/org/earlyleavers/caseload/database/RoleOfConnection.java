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

/**
 * Gives each connection that leaves the pool the role and the structure of the one it is for, in
 * place of those that it had before. A connection that cannot be given them is not handed out.
 */
@ApplicationScoped
class RoleOfConnection implements AgroalPoolInterceptor {

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
      throw new PersistenceException("A connection takes no role", e);
    }
  }
}
