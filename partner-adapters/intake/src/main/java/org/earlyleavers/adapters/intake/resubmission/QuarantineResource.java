package org.earlyleavers.adapters.intake.resubmission;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earlyleavers.adapters.intake.access.MinistryAccess;
import org.earlyleavers.adapters.intake.batch.UnreadableBatchException;
import org.earlyleavers.adapters.intake.quarantine.Quarantine;
import org.earlyleavers.adapters.intake.quarantine.QuarantinedRecord;
import org.earlyleavers.adapters.intake.reception.BatchAnswer.RecordAnswer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A ministry's own refused records. */
@Path("/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("partner")
public class QuarantineResource {

  private static final int MOST = 1000;

  /** What ids look like; the database would not even look for others. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private final MinistryAccess access;
  private final Quarantine quarantine;
  private final Resubmission resubmission;
  private final ObjectMapper json;

  QuarantineResource(
      MinistryAccess access, Quarantine quarantine, Resubmission resubmission, ObjectMapper json) {
    this.access = access;
    this.quarantine = quarantine;
    this.resubmission = resubmission;
    this.json = json;
  }

  /** The latest refused records without their content, at most 1,000. */
  @GET
  public List<QuarantinedRecord> list(@RestQuery String source) {
    access.require(source);
    return quarantine.of(source, MOST);
  }

  /** One with its content, if that may be kept. */
  @GET
  @Path("/{id}")
  public QuarantinedRecord get(@RestPath String id) {
    return find(id);
  }

  /**
   * Takes one in again.
   *
   * @param body an object of fields that are corrected, by the format's names, {@code null} for one
   *     to leave out; empty to have the record read again as it is
   */
  @POST
  @Path("/{id}/resubmission")
  @Consumes(MediaType.APPLICATION_JSON)
  public RecordAnswer resubmit(@RestPath String id, String body) {
    return RecordAnswer.to(resubmission.resubmit(find(id), corrections(body)));
  }

  /** Forgets one. */
  @DELETE
  @Path("/{id}")
  public void delete(@RestPath String id) {
    quarantine.remove(access.ministry(), find(id).id(), "deleted");
  }

  private QuarantinedRecord find(String id) {
    String ministry = access.ministry();
    return Optional.of(id)
        .filter(ID.asMatchPredicate())
        .flatMap(possible -> quarantine.find(ministry, possible))
        .orElseThrow(NotFoundException::new);
  }

  private Map<String, String> corrections(String body) {
    if (body == null || body.isBlank()) {
      return Map.of();
    }
    try {
      Map<String, String> fields = json.readValue(body, FIELDS);
      return fields == null ? Map.of() : fields;
    } catch (IOException e) {
      throw new UnreadableBatchException("body", "expected an object of texts");
    }
  }
}
