package org.earlyleavers.caseload.architecture.planted.routing;

import org.earlyleavers.caseload.architecture.planted.cases.CaseKnowingJson;

/** Routing that depends on cases. */
public record RouteKnowingCases(CaseKnowingJson known) {}
