package org.earlyleavers.adapters.intake.streaming;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The last line of the answer; an answer without it was broken off.
 *
 * @param complete whether everything that was sent has been answered, and the source's progress
 *     stands behind it
 * @param received number of records
 * @param accepted number of records that stand in the exchange
 * @param refused number of records to correct and to send again
 * @param tooYoung number of records that may be sent after the sixteenth birthday
 * @param detail what to do when it is not complete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamEnd(
    boolean complete, long received, long accepted, long refused, long tooYoung, String detail) {}
