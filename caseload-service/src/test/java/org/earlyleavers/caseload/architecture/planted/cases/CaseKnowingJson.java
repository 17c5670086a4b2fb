package org.earlyleavers.caseload.architecture.planted.cases;

import com.fasterxml.jackson.databind.JsonNode;

/** A framework in the domain. */
public record CaseKnowingJson(JsonNode json) {}
