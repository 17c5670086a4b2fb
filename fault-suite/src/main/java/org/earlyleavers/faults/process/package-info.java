/** Faults of processes: killed, stopped, frozen, started anew. */
package org.earlyleavers.faults.process;
