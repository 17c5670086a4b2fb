package org.earlyleavers.caseload.readlog;

import java.util.List;
import java.util.Optional;

/**
 * One page of the read log.
 *
 * @param next give it as {@code after} to read on; absent on the last page
 */
public record ReadLogPage(List<ReadLogEntry> entries, Optional<String> next) {}
