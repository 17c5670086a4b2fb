package org.earlyleavers.caseload.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.earlyleavers.caseload.cases.Note;

/** Writes a note: free text for the own structure, nothing about health. */
public record NoteRequest(
    @NotBlank @Size(max = Note.LENGTH) @Pattern(regexp = "[^\\u0000]*", message = "{caseload.no-null-character}") String text) {}
