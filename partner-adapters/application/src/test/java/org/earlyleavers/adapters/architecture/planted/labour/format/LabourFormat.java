package org.earlyleavers.adapters.architecture.planted.labour.format;

import org.earlyleavers.adapters.architecture.planted.labour.translation.LabourTranslation;

/** Planted: stands in a cycle. */
public final class LabourFormat {

  LabourTranslation translation;
}
