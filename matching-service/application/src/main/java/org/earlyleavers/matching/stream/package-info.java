/**
 * The matching core on Kafka Streams.
 *
 * <p>Read {@link org.earlyleavers.matching.stream.MatchingTopology} first: it is the dataflow.
 */
package org.earlyleavers.matching.stream;
