package org.earlyleavers.stack.story;

import java.time.Duration;

/**
 * How long the exchange took, from sending what a party said to seeing its effect on the live list.
 *
 * @param reportToCase a school's report
 * @param enrolmentToTakeBack an enrolment that clears the case
 * @param breachToReopening that enrolment's end
 * @param contractToTakeBack an enrolment that clears it again
 */
public record StoryTimes(
    Duration reportToCase,
    Duration enrolmentToTakeBack,
    Duration breachToReopening,
    Duration contractToTakeBack) {}
