/** What the exchange costs: one command for all that is measured. */
package org.earlyleavers.benchmarks;
