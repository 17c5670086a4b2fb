/**
 * How senders describe a person: only what the closed list of the decree of 15 October 2020 allows.
 */
package org.earlyleavers.events.person;
