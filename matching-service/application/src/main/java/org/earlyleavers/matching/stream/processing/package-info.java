/** The three stages: place a record in its rooms, let rooms compare, let dossiers decide. */
package org.earlyleavers.matching.stream.processing;
