/** Faults of the identity provider. */
package org.earlyleavers.faults.identity;
