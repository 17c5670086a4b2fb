/**
 * Starts the whole exchange on one machine: broker, database and identity provider in this process,
 * and one process per service. For local use only: everything listens on the loopback interface,
 * and the secrets are in the open.
 */
package org.earlyleavers.stack.launcher;
