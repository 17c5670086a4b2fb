/** Compares what stands in the exchange, when nothing moves any more, with the model. */
package org.earlyleavers.faults.oracle;
