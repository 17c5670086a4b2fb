/** One and two instances of matching, each a process of its own. */
package org.earlyleavers.benchmarks.instances;
