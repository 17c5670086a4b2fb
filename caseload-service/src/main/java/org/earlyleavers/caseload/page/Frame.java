package org.earlyleavers.caseload.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.earlyleavers.caseload.access.Caller;
import org.earlyleavers.caseload.page.PageConfig.Theme;

/** What is around every page: who looks at it, in which language and theme. */
@Named("frame")
@RequestScoped
public class Frame {

  static final String LANGUAGE_COOKIE = "page-language";
  static final String THEME_COOKIE = "page-theme";

  /** No inline styles, no evaluated scripts, no pages kept in the browser; problems are shown. */
  private static final String HTMX =
      """
      {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,\
      "historyEnabled":false,"historyCacheSize":0,\
      "responseHandling":[{"code":"204","swap":false},{"code":".*","swap":true}]}\
      """;

  /** The parts of the design system that the page uses. */
  private static final List<String> STYLE_SHEETS =
      List.of(
          "core/core",
          "component/link/link",
          "component/button/button",
          "component/logo/logo",
          "component/header/header",
          "component/skiplink/skiplink",
          "component/alert/alert",
          "component/badge/badge",
          "component/form/form",
          "component/input/input",
          "component/select/select",
          "component/table/table");

  private final HttpServerRequest request;
  private final Caller caller;
  private final PageConfig config;

  Frame(HttpServerRequest request, Caller caller, PageConfig config) {
    this.request = request;
    this.caller = caller;
    this.config = config;
  }

  /** The language as HTML names it. */
  public String language() {
    return spoken().tag();
  }

  /** The language that the page is not in, to switch to. */
  public String otherLanguage() {
    return (spoken() == Language.FR ? Language.EN : Language.FR).tag();
  }

  /** Whether the page wears the State's brand. */
  public boolean dsfr() {
    return mayWearDsfr() && !"neutral".equals(cookie(THEME_COOKIE).orElse(""));
  }

  /** Whether there is a choice. */
  public boolean mayWearDsfr() {
    return config.theme() == Theme.DSFR;
  }

  public String htmxConfig() {
    return HTMX;
  }

  public List<String> styleSheets() {
    return STYLE_SHEETS;
  }

  public String user() {
    return caller.name();
  }

  /** Empty for whoever works for none, and sees nothing but that. */
  public String structure() {
    try {
      return caller.structure();
    } catch (ForbiddenException e) {
      return "";
    }
  }

  /** Where to come back to, from a form that is on every page. */
  public String path() {
    return request.uri();
  }

  TemplateInstance around(TemplateInstance page) {
    return page.setLocale(spoken().locale());
  }

  Language spoken() {
    return cookie(LANGUAGE_COOKIE)
        .flatMap(Language::tagged)
        .orElseGet(
            () ->
                Optional.ofNullable(request.getHeader("Accept-Language"))
                    .map(Language::accepted)
                    .orElse(Language.FR));
  }

  private Optional<String> cookie(String name) {
    return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
  }
}
