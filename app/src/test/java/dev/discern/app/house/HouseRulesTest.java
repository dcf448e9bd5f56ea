package dev.discern.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.discern.app.house.Project.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the house; each says why in its failure. */
class HouseRulesTest {
  private static final String[] CORE = {
    "dev.discern.refusal..",
    "dev.discern.inference..",
    "dev.discern.training..",
    "dev.discern.registry..",
    "dev.discern.objects..",
    "dev.discern.serving.."
  };

  @Test
  void a_room_knows_only_what_its_row_of_the_table_allows() throws IOException {
    RoomTable table = RoomTable.read(Project.root().resolve("ARCHITECTURE.md"));
    classes()
        .that()
        .resideInAPackage("dev.discern..")
        .should(knowOnlyTheirRow(table))
        .because(
            "the table in ARCHITECTURE.md is the plan of the code; change both together or neither")
        .check(CLASSES);
  }

  @Test
  void every_room_has_a_row_in_the_table() throws IOException {
    RoomTable table = RoomTable.read(Project.root().resolve("ARCHITECTURE.md"));
    Set<String> homeless =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.matches("dev\\.discern\\.(bench|examples).*"))
            .filter(name -> table.roomOf(name).isEmpty())
            .collect(Collectors.toSet());
    assertThat(homeless).as("packages that no row of ARCHITECTURE.md's table covers").isEmpty();
  }

  @Test
  void core_is_plain_java() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage(
                    "java..",
                    "dev.discern..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "org.slf4j.."))
                .or(resideInAnyPackage("java.sql..", "java.net.http..", "java.awt..")))
        .because(
            "core must run in a function, in Spark and in a test without dragging an engine or a framework along")
        .check(CLASSES);
  }

  @Test
  void inference_knows_neither_the_time_nor_the_disk() {
    noClasses()
        .that()
        .resideInAPackage("dev.discern.inference..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..")
                .or(named("java.io.File"))
                .or(named(Clock.class.getName())))
        .because("a decision depends on the photo and the model alone, wherever it is made")
        .check(CLASSES);
  }

  @Test
  void time_and_chance_come_in_through_the_door() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    "dev.discern.app.wiring..", "dev.discern.bench..", "dev.discern.testkit..")))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(java.util.concurrent.ThreadLocalRandom.class, "current")
        .because(
            "a test sets the time and the seed; pass an InstantSource or a seed to the constructor")
        .check(CLASSES);
  }

  @Test
  void only_the_wiring_constructs_adapters() {
    noClasses()
        .that()
        .resideInAPackage("dev.discern.app..")
        .and()
        .resideOutsideOfPackage("dev.discern.app.wiring..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.discern.engine..",
                "dev.discern.trainer..",
                "dev.discern.aws..",
                "dev.discern.embedded..",
                "dev.discern.database.."))
        .because(
            "whoever knows a port needs no engine; web code that calls one cannot be tested without it")
        .check(CLASSES);
  }

  @Test
  void only_the_configuration_reads_the_environment() {
    noClasses()
        .that()
        .resideInAPackage("dev.discern..")
        .and()
        .resideOutsideOfPackages(
            "dev.discern.app.config..", "dev.discern.testkit..", "dev.discern.bench..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .because("a setting that is read in a corner is a setting that nobody finds")
        .check(CLASSES);
  }

  @Test
  void no_package_is_called_by_what_it_is_not() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..helper..",
            "..misc..",
            "..manager..",
            "..impl..")
        .because("a name that fits anything finds nothing")
        .check(CLASSES);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> named(String name) {
    return com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(classOf(name))
        .as(name);
  }

  private static Class<?> classOf(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ArchCondition<JavaClass> knowOnlyTheirRow(RoomTable table) {
    return new ArchCondition<>("know only the rooms of their row") {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        String room = table.roomOf(each.getPackageName());
        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          if (resideInAPackage("dev.discern..").test(target)
              && !room.isEmpty()
              && !table.mayKnow(room, table.roomOf(target.getPackageName()))) {
            events.add(
                SimpleConditionEvent.violated(
                    each,
                    room
                        + " must not know "
                        + table.roomOf(target.getPackageName())
                        + ": "
                        + dependency.getDescription()));
          }
        }
      }
    };
  }
}
