package org.earlyleavers.linkagetool.file;

import org.earlyleavers.matching.linkage.Identity;

/** A person of a file, under the identifier that the file gives. */
public record PersonRow(String id, Identity identity) {}
