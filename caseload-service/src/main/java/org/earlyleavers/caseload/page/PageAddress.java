package org.earlyleavers.caseload.page;

/** Tells the page's addresses from the API's {@code /worklists}. */
final class PageAddress {

  private static final String ROOT = "/worklist";

  private PageAddress() {}

  static boolean isOfThePage(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }
}
