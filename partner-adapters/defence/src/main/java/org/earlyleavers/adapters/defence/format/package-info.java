/** The proposed format: lines, properties and the way values are written. */
package org.earlyleavers.adapters.defence.format;
