package org.earlyleavers.adapters.intake.reception;

/**
 * The problem document (RFC 9457) of a whole list that ends too many. Nothing of it was taken in.
 *
 * @param running number of enrolments that run on the list
 * @param ending number of them that are missing from it
 * @param confirmation what the sender repeats when just these have ended
 */
public record UnconfirmedProblem(
    String title, int status, String detail, int running, int ending, String confirmation) {}
