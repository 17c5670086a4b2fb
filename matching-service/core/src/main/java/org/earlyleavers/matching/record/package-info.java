/** What senders state about a person's training, versioned. */
package org.earlyleavers.matching.record;
