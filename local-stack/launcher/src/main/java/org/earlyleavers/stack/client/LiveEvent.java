package org.earlyleavers.stack.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event of a live list.
 *
 * @param name e.g. {@code case-opened}
 * @param data the case as a list shows it; a missing node where the event carries none
 * @param receivedAt by {@link System#nanoTime()}
 */
public record LiveEvent(String name, JsonNode data, long receivedAt) {}
