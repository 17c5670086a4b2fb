package org.earlyleavers.adapters.architecture.planted.agriculture.format;

/** Planted: its name says nothing. */
public final class PupilHelper {}
