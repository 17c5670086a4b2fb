/**
 * The caseworker's page: lists and cases as HTML, for a session of the identity provider. It calls
 * what the API calls; every form works without scripts, htmx only spares the reload.
 */
package org.earlyleavers.caseload.page;
