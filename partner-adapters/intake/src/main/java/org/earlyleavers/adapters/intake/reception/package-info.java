/** The way of a batch from the request to the answer. */
package org.earlyleavers.adapters.intake.reception;
