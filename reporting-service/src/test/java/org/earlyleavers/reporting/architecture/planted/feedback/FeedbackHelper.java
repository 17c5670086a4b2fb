package org.earlyleavers.reporting.architecture.planted.feedback;

/** Breaks on purpose: a name that says nothing. */
public class FeedbackHelper {}
