package org.earlyleavers.caseload.store;

import java.util.UUID;

/**
 * A case is gone, with all that was known of the person. Fired inside the transaction; observe it
 * after success.
 *
 * @param structure on whose list it was
 */
public record CaseRemoved(UUID id, String structure) {}
