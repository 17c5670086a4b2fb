package org.earlyleavers.stack.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param body a missing node where there is none or where it is not JSON
 * @param location the header of that name
 * @param took from sending the request to the last byte of the answer
 */
public record Answer(int status, JsonNode body, Optional<String> location, Duration took) {

  /**
   * This answer, if it is the expected one.
   *
   * @throws UnexpectedAnswerException if the status is another
   */
  public Answer expecting(int expected) {
    if (status != expected) {
      throw new UnexpectedAnswerException(expected, this);
    }
    return this;
  }
}
