package org.earlyleavers.caseload.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * The rules in the database, so that all instances follow the same ones while they are restarted
 * one after the other. Every method needs a transaction.
 */
@ApplicationScoped
class FollowUpRuleSets {

  private final EntityManager entities;

  FollowUpRuleSets(EntityManager entities) {
    this.entities = entities;
  }

  /** Notes the rules of a file, unless they are those in force. */
  void load(String rules, String digest, Instant now) {
    List<?> last =
        entities
            .createNativeQuery("select digest from follow_up_rules order by id desc limit 1")
            .getResultList();
    if (last.isEmpty() || !last.get(0).equals(digest)) {
      entities
          .createNativeQuery(
              "insert into follow_up_rules (loaded_at, digest, rules)"
                  + " values (:now, :digest, :rules)")
          .setParameter("now", now)
          .setParameter("digest", digest)
          .setParameter("rules", rules)
          .executeUpdate();
    }
  }

  String inForce() {
    return (String)
        entities
            .createNativeQuery("select rules from follow_up_rules order by id desc limit 1")
            .getSingleResult();
  }
}
