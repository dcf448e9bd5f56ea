package dev.discern.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that builds the program, with a Maven that only says that it was asked. */
class BuildScriptTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo asked >>asked
      mkdir -p app/target/dist/lib
      touch app/target/dist/lib/discern-app.jar
      """;

  @TempDir Path copy;

  @BeforeEach
  void furnish() throws IOException {
    Path scripts = Files.createDirectory(copy.resolve(".build"));
    try (Stream<Path> all = Files.list(Project.root().resolve(".build"))) {
      for (Path script : all.toList()) {
        Files.copy(script, scripts.resolve(script.getFileName()));
      }
    }
    Files.createFile(copy.resolve("pom.xml"));
    Path maven =
        Files.writeString(Files.createDirectory(copy.resolve("bin")).resolve("mvn"), MAVEN);
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void who_waited_while_another_built_does_not_build_under_it_again() throws Exception {
    build();
    build();
    assertThat(copy.resolve("asked")).hasContent("asked");

    FileTime built = Files.getLastModifiedTime(copy.resolve("app/target/dist/classpath"));
    Files.setLastModifiedTime(
        copy.resolve("pom.xml"), FileTime.fromMillis(built.toMillis() + 1000));
    build();
    assertThat(copy.resolve("asked")).hasContent("asked\nasked");
  }

  private void build() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", copy.resolve(".build/build.sh").toString())
            .redirectErrorStream(true)
            .redirectOutput(copy.resolve("said").toFile());
    builder
        .environment()
        .merge("PATH", copy.resolve("bin").toString(), (old, ours) -> ours + ":" + old);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int ended = builder.start().waitFor();
    assertThat(ended).as(Files.readString(copy.resolve("said"))).isZero();
  }
}
