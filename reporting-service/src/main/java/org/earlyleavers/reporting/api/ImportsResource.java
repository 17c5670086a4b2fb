package org.earlyleavers.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.earlyleavers.reporting.imports.Imports;
import org.earlyleavers.reporting.imports.Reception;
import org.earlyleavers.reporting.imports.SchoolImport;
import org.earlyleavers.reporting.imports.TooYoungDepartures;
import org.earlyleavers.reporting.siecle.UnreadableFileException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Schools send what their information system exports, and see what became of each pupil. */
@Path("/imports")
@RolesAllowed("school")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

  private static final String ZIP = "application/zip";

  private final CallerSchool caller;
  private final Imports imports;
  private final TooYoungDepartures tooYoung;

  ImportsResource(CallerSchool caller, Imports imports, TooYoungDepartures tooYoung) {
    this.caller = caller;
    this.imports = imports;
    this.tooYoung = tooYoung;
  }

  /** Receives a file; what it says of the pupils goes out while it is read. */
  @POST
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    ZIP,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      summary = "Send an export of SIECLE (BEE_ELEVES 2.1) or an IMPORT_ELEVES 3.0, zipped or not",
      operationId = "importPupils")
  @APIResponse(
      responseCode = "202",
      description = "The file is being read; Location tells how far it is",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "400", description = "The file cannot be read; detail says where")
  @APIResponse(responseCode = "403", description = "The file is another school's")
  @APIResponse(responseCode = "409", description = "Another file is being read, or a later one was")
  @APIResponse(responseCode = "413", description = "The file is too large")
  @APIResponse(responseCode = "429", description = "Too many files are waiting")
  public Response receive(
      @RequestBody(
              required = true,
              description =
                  "One XML file, or a zip with the pupils' file and, if you like,"
                      + " ResponsablesAvecAdresses.xml")
          InputStream body,
      @Parameter(description = "Whether the file leaves pupils out, who have not left")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial)
      throws IOException, SQLException {
    try {
      return answer(imports.receive(body, caller.uai(), partial));
    } catch (UnreadableFileException e) {
      throw ImportProblem.unreadable(e).asException();
    }
  }

  /** How far an import is. */
  @GET
  @Path("/{id}")
  @Operation(summary = "How far an import is", operationId = "readImport")
  @APIResponse(
      responseCode = "200",
      description = "As of now",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "404", description = "This school has no such import")
  public Response read(@PathParam("id") UUID id) throws SQLException {
    return ok(ImportView.of(found(id), tooYoung.of(id)));
  }

  /** What became of each pupil; those under 16 are not among them. */
  @GET
  @Path("/{id}/results")
  @Operation(summary = "What became of each pupil", operationId = "readImportResults")
  @APIResponse(
      responseCode = "200",
      description = "Up to 1,000 results, in the order of the file",
      content = @Content(schema = @Schema(implementation = ImportResultsView.class)))
  @APIResponse(responseCode = "404", description = "This school has no such import")
  public Response results(
      @PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") int after)
      throws SQLException {
    return ok(ImportResultsView.of(imports.results(found(id), after)));
  }

  /** The refused pupils, to be corrected and sent again. */
  @GET
  @Path("/{id}/refused")
  @Produces({MediaType.APPLICATION_XML, Problem.MEDIA_TYPE})
  @Operation(
      summary = "The refused pupils as a file to be corrected and sent again",
      operationId = "readRefusedPupils")
  @APIResponse(
      responseCode = "200",
      description = "Of the same kind as the file that was sent, marked as partial",
      content = @Content(mediaType = MediaType.APPLICATION_XML))
  @APIResponse(responseCode = "404", description = "This school has no such import")
  public Response refused(@PathParam("id") UUID id) throws SQLException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    imports.writeRefused(found(id), file);
    return Response.ok(file.toByteArray(), MediaType.APPLICATION_XML)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused.xml\"")
        .build();
  }

  /** Confirms that so many pupils have left. */
  @POST
  @Path("/{id}/confirmation")
  @Operation(
      summary = "Confirm that the pupils who are missing from a file have left",
      operationId = "confirmImport")
  @APIResponse(responseCode = "202", description = "They are being reported")
  @APIResponse(responseCode = "404", description = "This school has no such import")
  @APIResponse(
      responseCode = "409",
      description = "There is nothing, or something else, to confirm")
  public Response confirm(
      @PathParam("id") UUID id,
      @Parameter(description = "How many are missing, as read from the import", required = true)
          @QueryParam("missing")
          @DefaultValue("-1")
          int missing)
      throws SQLException {
    return answer(imports.confirm(found(id), missing));
  }

  private SchoolImport found(UUID id) throws SQLException {
    return imports
        .find(id, caller.uai())
        .orElseThrow(() -> ImportProblem.noSuchImport().asException());
  }

  private static Response answer(Reception reception) {
    if (reception instanceof Reception.Started started) {
      SchoolImport file = started.file();
      return Response.accepted(ImportView.of(file, List.of()))
          .location(URI.create("/imports/" + file.id()))
          .build();
    }
    throw ImportProblem.of(reception).asException();
  }

  private static Response ok(Object view) {
    return Response.ok(view).build();
  }
}
