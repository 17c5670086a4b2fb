package org.earlyleavers.reporting.batch;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The last line of an answer.
 *
 * @param complete whether every line was answered; if not, the batch has to be sent again
 * @param answered number of lines
 * @param detail what to do when it is not complete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchEnd(
    boolean complete,
    long answered,
    long accepted,
    long known,
    long refused,
    long tooYoung,
    String detail) {}
