package org.earlyleavers.caseload.problems;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.earlyleavers.caseload.cases.Refusal;

/** What problems are called, in each language. */
public final class ProblemTexts {

  private static final String BUNDLE = "problems.texts";

  private final ResourceBundle texts;

  /** Without the machine's own language as a way out: English is the root. */
  public ProblemTexts(Language language) {
    texts =
        ResourceBundle.getBundle(
            BUNDLE, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** What kind of problem it is. */
  public String title(ProblemKind kind) {
    return texts.getString(kind.name() + ".title");
  }

  /** What the matter is, and what to do. */
  public String detail(ProblemKind kind) {
    return texts.getString(kind.name() + ".detail");
  }

  /**
   * Why a case cannot be changed so.
   *
   * @param numbers what the text counts
   */
  public String of(Refusal refusal, List<Integer> numbers) {
    return new MessageFormat(texts.getString("refusal." + refusal.name()), texts.getLocale())
        .format(numbers.toArray());
  }

  /** What is wrong with a field. */
  public String of(Fault fault) {
    return texts.getString("fault." + fault.name());
  }

  /** What HTTP's own reason phrase says; absent for a status that the service never gives. */
  Optional<String> ofStatus(int status) {
    String key = "status." + status;
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }
}
