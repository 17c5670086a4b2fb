package org.earlyleavers.caseload.client;

import java.util.UUID;

/** What somebody does with a client that was generated from the API's description. */
public final class ClientWalk {

  private ClientWalk() {}

  /** Finds a case on the list of new ones, takes it over and records a telephone call. */
  public static void walk(String service, String token, String id) throws ApiException {
    ApiClient client = new ApiClient();
    client.updateBaseUri(service.replaceAll("/$", ""));
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + token));

    CaseSummary found =
        new WorklistsResourceApi(client)
            .worklistsResourcePage(
                WorklistsResourceApi.APIWorklistsResourcePageRequest.newBuilder()
                    ._list("new")
                    .limit("200")
                    .build())
            .getCases().stream()
                .filter(one -> one.getId().toString().equals(id))
                .findFirst()
                .orElseThrow();

    CaseSummary taken =
        new AssignmentResourceApi(client)
            .assignmentResourceAssign(
                AssignmentResourceApi.APIAssignmentResourceAssignRequest.newBuilder()
                    .id(found.getId())
                    .ifMatch(tag(found))
                    .assignmentRequest(new AssignmentRequest().caseworker("camille.paris"))
                    .build());

    new CasesResourceApi(client)
        .casesResourceRecordContact(
            CasesResourceApi.APICasesResourceRecordContactRequest.newBuilder()
                .id(taken.getId())
                .ifMatch(tag(taken))
                .idempotencyKey(UUID.randomUUID().toString())
                .contactAttemptRequest(
                    new ContactAttemptRequest().channel(Channel.PHONE).result(Result.NO_ANSWER))
                .build());
  }

  private static String tag(CaseSummary summary) {
    return '"' + summary.getVersion().toString() + '"';
  }
}
