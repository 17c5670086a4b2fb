/** Faults of disks, and disks so small that they can be filled to the last byte. */
package org.earlyleavers.faults.disk;
