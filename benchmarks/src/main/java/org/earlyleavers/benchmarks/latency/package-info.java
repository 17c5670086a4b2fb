/**
 * From a school's report to the case on a caseworker's screen, while many are enrolled, beside what
 * Kafka and PostgreSQL take for as many hops.
 */
package org.earlyleavers.benchmarks.latency;
