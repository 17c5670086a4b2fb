package org.earlyleavers.caseload.page;

/**
 * What a page says first.
 *
 * @param detail why, where there is more to say; may be empty
 */
public record Said(Notice notice, String detail) {

  static Said of(Notice notice) {
    return new Said(notice, "");
  }
}
