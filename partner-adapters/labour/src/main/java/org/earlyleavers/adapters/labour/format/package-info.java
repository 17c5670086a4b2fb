/** The format of version 3: its field names and the way its senders write values. */
package org.earlyleavers.adapters.labour.format;
