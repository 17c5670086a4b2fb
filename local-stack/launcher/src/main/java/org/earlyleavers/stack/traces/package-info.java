/** What the exchange has written of somebody, for tests that expect to find nothing. */
package org.earlyleavers.stack.traces;
