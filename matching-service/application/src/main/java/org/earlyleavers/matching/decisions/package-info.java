/** Why something was decided. */
package org.earlyleavers.matching.decisions;
