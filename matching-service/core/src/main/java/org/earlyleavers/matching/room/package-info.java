/**
 * Rooms, the partitions of blocking on a stream: whoever shares a blocking key meets in one room.
 * Each room keeps what was sent to it, answers reports with every record that links to them, and
 * tells reports of records that come later.
 */
package org.earlyleavers.matching.room;
