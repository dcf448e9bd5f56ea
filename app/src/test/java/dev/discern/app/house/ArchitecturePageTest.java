package dev.discern.app.house;

import static dev.discern.app.house.Project.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that name the code name code that exists. */
class ArchitecturePageTest {
  private static final Pattern NAMED_CLASS =
      Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([a-z][A-Za-z0-9]*))?`");
  private static final Pattern NAMED_PACKAGE = Pattern.compile("`(dev\\.discern(?:\\.[a-z]+)*)`");

  @Test
  void every_class_and_method_that_the_page_names_exists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (MatchResult named : matches("ARCHITECTURE.md", NAMED_CLASS)) {
      if (!exists(named.group(1), named.group(2))) {
        missing.add(named.group());
      }
    }
    assertThat(missing).as("named in ARCHITECTURE.md, not in the code").isEmpty();
  }

  @Test
  void every_package_that_the_page_names_exists() throws IOException {
    Set<String> packages =
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(matches("ARCHITECTURE.md", NAMED_PACKAGE).stream().map(named -> named.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(packages).anyMatch(each -> each.startsWith(name)));
  }

  @Test
  void every_invariant_names_an_enforcer_that_exists() throws IOException {
    String page = Files.readString(Project.root().resolve("INVARIANTS.md"));
    for (String invariant : page.split("\n(?=- |\n)")) {
      if (invariant.startsWith("- ")) {
        assertThat(invariant).as("an invariant without its enforcer").contains("Enforced by");
      }
    }
    assertThat(matches("INVARIANTS.md", NAMED_CLASS))
        .isNotEmpty()
        .allSatisfy(named -> assertThat(existsAnywhere(named.group(1))).as(named.group()).isTrue());
  }

  private static Set<MatchResult> matches(String page, Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(Project.root().resolve(page)))
        .results()
        .collect(Collectors.toSet());
  }

  private static boolean exists(String simpleName, String method) {
    List<JavaClass> named =
        CLASSES.stream().filter(each -> each.getSimpleName().equals(simpleName)).toList();
    return method == null
        ? existsAnywhere(simpleName)
        : named.stream()
            .flatMap(each -> each.getAllMethods().stream())
            .anyMatch(each -> each.getName().equals(method));
  }

  /**
   * Test classes of other modules are not on this class path; their sources are in the project's
   * folder.
   */
  private static boolean existsAnywhere(String simpleName) {
    try (Stream<Path> files = Files.walk(Project.root())) {
      return files.anyMatch(file -> file.endsWith(simpleName + ".java"))
          || CLASSES.stream().anyMatch(each -> each.getSimpleName().equals(simpleName));
    } catch (IOException e) {
      return false;
    }
  }
}
