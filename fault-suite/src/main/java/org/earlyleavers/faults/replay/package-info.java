/** Everything once more. */
package org.earlyleavers.faults.replay;
