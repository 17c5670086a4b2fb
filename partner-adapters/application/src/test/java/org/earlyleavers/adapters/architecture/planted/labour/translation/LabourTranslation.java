package org.earlyleavers.adapters.architecture.planted.labour.translation;

import jakarta.ws.rs.core.MediaType;
import org.earlyleavers.adapters.architecture.planted.agriculture.format.PupilHelper;
import org.earlyleavers.adapters.architecture.planted.labour.format.LabourFormat;

/** Planted: knows another ministry and a framework, and stands in a cycle. */
public final class LabourTranslation {

  PupilHelper pupil;
  MediaType type;
  LabourFormat format;
}
