/** Measures what it costs to take data in, with real parts and real processes. */
package org.earlyleavers.stack.benchmark;
