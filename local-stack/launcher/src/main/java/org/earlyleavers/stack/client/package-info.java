/**
 * How the people and programs around the exchange talk to it: a school, a ministry, a caseworker,
 * each over HTTP alone and with a token of its own. For the local stack's story and for tests that
 * drive the whole exchange from outside.
 */
package org.earlyleavers.stack.client;
