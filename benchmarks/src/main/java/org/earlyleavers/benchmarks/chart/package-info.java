/** Pictures of figures. */
package org.earlyleavers.benchmarks.chart;
