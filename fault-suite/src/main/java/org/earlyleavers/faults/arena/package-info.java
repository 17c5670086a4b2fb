/** The exchange, set up so that each of its parts can be broken and mended by itself. */
package org.earlyleavers.faults.arena;
