/** People who do not exist, as the linkage tool generates them, and what is said of them. */
package org.earlyleavers.benchmarks.population;
