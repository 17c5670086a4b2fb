/** What an operator sets, and how it reaches the topology. */
package org.earlyleavers.matching.stream.config;
