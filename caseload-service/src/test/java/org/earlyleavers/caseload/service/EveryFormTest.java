package org.earlyleavers.caseload.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page is not in the API's description: its forms are looked for in its classes. */
class EveryFormTest {

  @Test
  void every_form_of_the_page_is_sent_by_other_sites_in_a_test() {
    Set<String> offered = new TreeSet<>();
    for (JavaClass page :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.earlyleavers.caseload.page")) {
      for (JavaMethod method : page.getMethods()) {
        method.getAnnotations().stream()
            .filter(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class))
            .map(annotation -> annotation.getRawType().getSimpleName())
            .filter(verb -> !verb.equals("GET"))
            .forEach(verb -> offered.add(verb + " " + path(page) + path(method)));
      }
    }

    assertThat(offered).isEqualTo(PageFormsTest.FORMS.keySet());
  }

  private static String path(JavaClass page) {
    return page.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
  }

  private static String path(JavaMethod method) {
    return method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
  }
}
