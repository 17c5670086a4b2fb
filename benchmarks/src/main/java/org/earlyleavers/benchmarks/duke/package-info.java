/** The matching core beside Duke, on the same files. */
package org.earlyleavers.benchmarks.duke;
