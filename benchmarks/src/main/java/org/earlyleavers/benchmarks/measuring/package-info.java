/** How every benchmark measures, and what it says beside its figures. */
package org.earlyleavers.benchmarks.measuring;
