package dev.discern.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import dev.discern.testkit.ChildJvm;
import dev.discern.testkit.ModelRegistryContract;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderRegistryTest extends ModelRegistryContract {
  @TempDir Path root;

  @Override
  protected ModelRegistry registry(InstantSource time) {
    return new FolderRegistry(root, time);
  }

  private FolderRegistry registry() {
    return new FolderRegistry(root, () -> NOW);
  }

  private void register() {
    registry().register(TinyModels.colours().named("apples").draft(), "anna");
  }

  @Test
  void of_two_processes_promoting_at_once_one_wins_and_the_registry_is_intact() throws Exception {
    IntStream.range(0, 4).forEach(i -> register());

    List<ChildJvm> children =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                version -> ChildJvm.start(Promote.class, List.of(), root.toString(), "" + version))
            .toList();
    List<String> outcomes =
        children.stream().map(ChildJvm::output).map(FolderRegistryTest::lastLine).toList();

    assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("promoted-meanwhile"::equals).hasSize(3);
    assertThat(registry().live("apples")).hasValue(outcomes.indexOf("won") + 1);
    assertThat(registry().history("apples")).hasSize(5);
  }

  @Test
  void processes_that_register_at_once_each_get_a_version() {
    List<ChildJvm> children =
        IntStream.range(0, 3)
            .mapToObj(i -> ChildJvm.start(RegisterFive.class, List.of(), root.toString()))
            .toList();
    children.forEach(ChildJvm::output);

    assertThat(registry().versions("apples"))
        .extracting(ModelVersion::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 15).boxed().toList());
    IntStream.rangeClosed(1, 15).forEach(version -> registry().open("apples", version));
  }

  @Test
  void a_registration_that_was_killed_half_way_leaves_no_trace() throws IOException {
    register();
    Path halfWritten = Files.createDirectory(root.resolve("apples/incoming-123"));
    Files.writeString(halfWritten.resolve("model.onnx"), "half a mod");
    Path neverEntered = Files.createDirectory(root.resolve("apples/versions/2"));
    Files.writeString(neverEntered.resolve("model.onnx"), "a model");

    assertThat(registry().versions("apples")).hasSize(1);
    register();

    assertThat(registry().versions("apples")).hasSize(2);
    assertThat(registry().open("apples", 2).description().name()).isEqualTo("apples");
    assertThat(halfWritten).doesNotExist();
  }

  @Test
  void a_promotion_that_was_killed_half_way_has_not_happened() throws IOException {
    register();
    register();
    registry().promote("apples", 1, OptionalInt.empty(), "anna");
    Path history = root.resolve("apples/history.jsonl");
    Files.writeString(
        history, "{\"at\":\"2026-11-20T12:00:00Z\",\"action\":\"prom", StandardOpenOption.APPEND);

    assertThat(registry().live("apples")).hasValue(1);
    registry().promote("apples", 2, OptionalInt.of(1), "ben");

    assertThat(registry().live("apples")).hasValue(2);
    assertThat(Files.readAllLines(history)).hasSize(4).allMatch(line -> line.endsWith("}"));
  }

  @Test
  void a_first_registration_that_was_killed_is_no_model() throws IOException {
    Files.createDirectories(root.resolve("apples/incoming-1"));
    Files.writeString(root.resolve("apples/history.jsonl"), "{\"at\"");

    assertThat(registry().names()).isEmpty();
  }

  @Test
  void a_stray_file_beside_the_models_does_no_harm() throws IOException {
    register();
    Files.writeString(root.resolve("readme.txt"), "Here are the models.");

    assertThat(registry().names()).containsExactly("apples");
  }

  @Test
  void a_model_whose_history_is_broken_says_so_and_does_not_hide_the_others() throws IOException {
    register();
    Path history = Files.createDirectory(root.resolve("pears")).resolve("history.jsonl");
    Files.writeString(history, "not JSON\n");
    String sentence =
        "The model pears has a history that cannot be read. Restore its history.jsonl from a"
            + " backup.";

    assertThat(registry().names()).containsExactly("apples", "pears");
    assertThatThrownBy(() -> registry().live("pears")).hasMessage(sentence);
    assertThatThrownBy(
            () -> registry().register(TinyModels.colours().named("pears").draft(), "anna"))
        .hasMessage(sentence);
    assertThat(history).hasContent("not JSON");
  }

  @Test
  void a_process_killed_while_it_registers_leaves_an_intact_registry() throws Exception {
    register();
    try (ChildJvm child = ChildJvm.start(RegisterForEver.class, List.of(), root.toString())) {
      assertThat(child.process().inputReader().lines().anyMatch("begun"::equals)).isTrue();
    }

    register();

    List<ModelVersion> versions = registry().versions("apples");
    assertThat(versions).hasSizeGreaterThan(1);
    versions.forEach(version -> registry().open("apples", version.version()));
    try (Stream<Path> left = Files.list(root.resolve("apples"))) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("history.jsonl", "lock", "versions");
    }
  }

  @Test
  void a_registered_model_that_was_touched_is_not_opened() throws IOException {
    register();
    Files.writeString(
        root.resolve("apples/versions/1/card.md"), "It is perfect.", StandardOpenOption.APPEND);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> registry().open("apples", 1));

    assertThat(refusal.code()).isEqualTo(RefusalCode.PACKAGE_BROKEN);
    assertThat(refusal)
        .hasMessage(
            "apples@1 is broken: card.md does not have the sum that SHA256SUMS gives. Export or"
                + " copy the package again.");
  }

  @Test
  void a_root_that_cannot_be_written_is_refused() throws IOException {
    Path file = Files.createFile(root.resolve("file"));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                new FolderRegistry(file, () -> NOW).register(TinyModels.colours().draft(), "anna"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.DISK_UNWRITABLE);
    assertThat(refusal).hasMessageContaining("Change its permissions or choose another folder.");
  }

  private static String lastLine(String output) {
    return output.lines().reduce("", (before, line) -> line);
  }

  /** Promotes the version of the second argument, if none is live. */
  static final class Promote {
    public static void main(String[] arguments) {
      try {
        new FolderRegistry(Path.of(arguments[0]), () -> NOW)
            .promote("apples", Integer.parseInt(arguments[1]), OptionalInt.empty(), "a child");
        System.out.println("won");
      } catch (Refusal refusal) {
        System.out.println(refusal.code().slug());
      }
    }
  }

  /** Registers five versions. */
  static final class RegisterFive {
    public static void main(String[] arguments) {
      FolderRegistry registry = new FolderRegistry(Path.of(arguments[0]), () -> NOW);
      IntStream.range(0, 5)
          .forEach(i -> registry.register(TinyModels.colours().named("apples").draft(), "a child"));
    }
  }

  /** Registers until it is killed. */
  static final class RegisterForEver {
    public static void main(String[] arguments) {
      FolderRegistry registry = new FolderRegistry(Path.of(arguments[0]), () -> NOW);
      while (true) {
        registry.register(TinyModels.colours().named("apples").draft(), "a child");
        System.out.println("begun");
      }
    }
  }
}
