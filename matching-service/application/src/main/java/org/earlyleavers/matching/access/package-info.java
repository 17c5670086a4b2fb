/** Who may call. */
package org.earlyleavers.matching.access;
