package org.earlyleavers.caseload.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.earlyleavers.caseload.store.CaseDetails;

/** What the pages are made of; checked by the build. */
@CheckedTemplate(basePath = "page")
final class Templates {

  private Templates() {}

  static native TemplateInstance list(ListView view);

  static native TemplateInstance numbers(Chart chart);

  /**
   * @param said what was just done or refused, or null
   * @param draft what was typed and not saved
   */
  static native TemplateInstance oneCase(
      CaseDetails details, Choices choices, Said said, String draft);

  static native TemplateInstance arrival(String id, String name);

  static native TemplateInstance problem(PageProblems.Explanation explanation);
}
