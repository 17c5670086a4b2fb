package org.earlyleavers.caseload.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the description of the API, when the service is built: the problems that each operation
 * may answer with, what its headers mean, and an example of each body.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_TYPE = "application/problem+json";
  private static final String REFERENCE = "#/components/schemas/";
  private static final String EVENTS = "text/event-stream";
  private static final String IF_MATCH = "If-Match";
  private static final String CREATED = "201";
  private static final String BULK = "/bulk-changes";
  private static final List<String> RATIONED = List.of("/case-lookups", "/export");

  private final Map<String, Object> examples = Examples.read();

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getComponents().addSchema(PROBLEM, problemSchema());
    document.getPaths().getPathItems().forEach(this::describe);
  }

  private void describe(String path, PathItem item) {
    for (Map.Entry<HttpMethod, Operation> entry : item.getOperations().entrySet()) {
      Operation operation = entry.getValue();
      boolean creates =
          entry.getKey() == HttpMethod.POST
              && (operation.getResponses().hasAPIResponse(CREATED) || path.equals(BULK));
      if (creates) {
        operation.addParameter(idempotencyKey());
        refuse(operation, "422", "The key was used before, for another request");
      }
      ifMatch(operation)
          .forEach(
              parameter -> {
                describe(parameter, !path.equals(BULK));
                refuse(operation, "412", "It has changed since it was read");
                refuse(operation, "428", "If-Match is missing");
                refuse(operation, "409", "The state of the case does not allow it");
              });
      if (path.contains("{")) {
        refuse(operation, "404", "There is none, or it is another structure's");
      }
      if (operation.getRequestBody() != null) {
        refuse(operation, "413", "The body is too large");
        exemplify(operation.getRequestBody().getContent());
      }
      if (RATIONED.stream().anyMatch(path::endsWith)) {
        refuse(operation, "429", "Too many look-ups: go on after Retry-After, in seconds");
      }
      refuse(operation, "400", "Something in the request is not valid; the violations say what");
      refuse(operation, "401", "No valid token");
      refuse(operation, "403", "The token is not for this");
      refuse(operation, "503", "Not possible at the moment; nothing was changed");
      operation.getResponses().getAPIResponses().values().stream()
          .map(APIResponse::getContent)
          .forEach(this::exemplify);
    }
  }

  private static List<Parameter> ifMatch(Operation operation) {
    return operation.getParameters() == null
        ? List.of()
        : operation.getParameters().stream()
            .filter(parameter -> IF_MATCH.equals(parameter.getName()))
            .toList();
  }

  private static void describe(Parameter ifMatch, boolean ofCase) {
    ifMatch
        .required(ofCase)
        .schema(text())
        .example(ofCase ? "\"3\"" : "\"5f2b…\"")
        .description(
            ofCase
                ? "The ETag of the case as it was read; * for any version"
                : "The ETag of the preview; not with preview=true");
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(In.HEADER)
        .schema(text())
        .example("8e03978e-40d5-43dd-bc93-6894a57f9324")
        .description(
            "Sent again under the same key within a day, the request has no second effect and is"
                + " answered alike");
  }

  private static void refuse(Operation operation, String status, String description) {
    APIResponses responses = operation.getResponses();
    APIResponse known = responses.getAPIResponse(status);
    APIResponse response = known == null ? OASFactory.createAPIResponse() : known;
    if (response.getDescription() == null || known == null) {
      response.description(description);
    }
    response.content(
        OASFactory.createContent()
            .addMediaType(
                PROBLEM_TYPE,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref(REFERENCE + PROBLEM))));
    responses.addAPIResponse(status, response);
  }

  private void exemplify(Content content) {
    if (content == null) {
      return;
    }
    content.getMediaTypes().forEach(this::exemplify);
  }

  private void exemplify(String name, MediaType type) {
    Schema schema = type.getSchema();
    if (name.equals(EVENTS)) {
      type.schema(text());
    } else if (schema != null && schema.getRef() != null && type.getExample() == null) {
      Object example = examples.get(schema.getRef().replace(REFERENCE, ""));
      if (example != null) {
        type.example(example);
      }
    }
  }

  private static Schema problemSchema() {
    Schema violation =
        object()
            .addProperty("field", text().description("The field, parameter or header"))
            .addProperty("message", text().description("What it has to be"));
    return object()
        .description("RFC 9457; in French or English by Accept-Language")
        .addProperty("type", text().description("A path that explains this kind of problem"))
        .addProperty("title", text())
        .addProperty(
            "status", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
        .addProperty("detail", text())
        .addProperty(
            "violations", OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(SchemaType.OBJECT);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
