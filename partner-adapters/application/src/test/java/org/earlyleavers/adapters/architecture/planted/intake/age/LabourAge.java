package org.earlyleavers.adapters.architecture.planted.intake.age;

import org.earlyleavers.adapters.architecture.planted.labour.format.LabourFormat;

/** Planted: the intake knows a ministry. */
public final class LabourAge {

  LabourFormat format;
}
