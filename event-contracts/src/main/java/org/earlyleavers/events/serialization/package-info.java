/** The wire format: CloudEvents 1.0 in binary mode with a JSON body. */
package org.earlyleavers.events.serialization;
