/** Failures, told without what people have sent. */
package org.earlyleavers.events.failure;
