/** From the core's decisions to what the exchange is told. */
package org.earlyleavers.matching.stream.output;
