/**
 * The real parts that the exchange needs around it, in process and without containers: a Kafka
 * broker, a PostgreSQL server and an OpenID Connect provider. The local stack and every service's
 * tests run on them, and {@link Waiting} says how long tests wait. For local use only: everything
 * listens on the loopback interface, and the passwords are in the open.
 */
package org.earlyleavers.stack.parts;
