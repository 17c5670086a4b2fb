/** What matching costs, in time and in bytes. */
package org.earlyleavers.benchmarks.matching;
