package org.earlyleavers.stack.client;

/** A partner ministry's software; each speaks the format of its own. */
public final class Ministry {

  private final Api adapters;

  Ministry(Api adapters) {
    this.adapters = adapters;
  }

  /** The labour ministry's apprentices, as training centres push them. */
  public Answer sendDossiers(String json) {
    return adapters.post("/api/v3/dossiers-apprenants", "application/json", json);
  }

  /** The agriculture ministry's list of one school's pupils. */
  public Answer sendPupils(String uai, String csv) {
    return adapters.post("/agriculture/pupils?uai=" + uai, "text/csv;charset=UTF-8", csv);
  }

  /** The defence ministry's engagements, one JSON object on each line. */
  public Answer sendEngagements(String lines) {
    return adapters.post("/defence/engagements", "application/x-ndjson", lines);
  }
}
