/**
 * What the follow-up asks of the owner of reports: to erase one, or to have put right what one says
 * of the person. The answer stands on the topic of reports, for everybody to hear.
 */
package org.earlyleavers.reporting.requests;
