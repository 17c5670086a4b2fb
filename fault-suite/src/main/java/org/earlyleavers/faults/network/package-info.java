/** Faults of the network between the services, the broker, the database and those who send. */
package org.earlyleavers.faults.network;
