/** A creation that is sent twice under one key has one effect, and is answered alike. */
package org.earlyleavers.caseload.idempotency;
