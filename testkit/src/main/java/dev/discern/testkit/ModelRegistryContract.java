package dev.discern.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.HistoryEntry;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ModelRegistry} promises; a registry's test extends this. */
public abstract class ModelRegistryContract {
  protected static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final OptionalInt NONE = OptionalInt.empty();

  /** An empty registry, the same one however often it is asked for in one test. */
  protected abstract ModelRegistry registry(InstantSource time);

  private ModelRegistry registry() {
    return registry(() -> NOW);
  }

  private ModelVersion register(String name) {
    return registry().register(TinyModels.colours().named(name).draft(), "anna");
  }

  @Test
  void an_empty_registry_has_no_names_and_nothing_live() {
    assertThat(registry().names()).isEmpty();
    assertThat(registry().live("apples")).isEmpty();
  }

  @Test
  void versions_count_up_and_are_not_live_by_themselves() {
    assertThat(register("apples")).isEqualTo(new ModelVersion("apples", 1, NOW, false));
    assertThat(register("apples").id()).isEqualTo("apples@2");

    assertThat(registry().names()).containsExactly("apples");
    assertThat(registry().versions("apples"))
        .extracting(ModelVersion::version)
        .containsExactly(1, 2);
    assertThat(registry().live("apples")).isEmpty();
  }

  @Test
  void what_was_registered_can_be_opened() throws IOException {
    register("apples");

    ModelPackage opened = registry().open("apples", 1);

    assertThat(opened.description()).isEqualTo(TinyModels.colours().named("apples").description());
    assertThat(Files.readAllBytes(opened.onnx())).isEqualTo(TinyModels.colours().onnx());
    assertThat(opened.part(ModelPackage.CARD)).content().startsWith("# apples");
  }

  @Test
  void promoting_makes_a_version_the_only_live_one() {
    register("apples");
    register("apples");

    registry().promote("apples", 1, NONE, "anna");
    ModelVersion promoted = registry().promote("apples", 2, OptionalInt.of(1), "ben");

    assertThat(promoted).isEqualTo(new ModelVersion("apples", 2, NOW, true));
    assertThat(registry().live("apples")).hasValue(2);
    assertThat(registry().versions("apples"))
        .extracting(ModelVersion::live)
        .containsExactly(false, true);
  }

  @Test
  void promoting_the_live_version_again_changes_nothing() {
    register("apples");
    registry().promote("apples", 1, NONE, "anna");

    registry().promote("apples", 1, OptionalInt.of(1), "ben");

    assertThat(registry().history("apples")).hasSize(2);
  }

  @Test
  void whoever_saw_another_live_version_is_refused() {
    register("apples");
    register("apples");
    registry().promote("apples", 1, NONE, "anna");

    Refusal refusal = refusal(() -> registry().promote("apples", 2, NONE, "ben"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.PROMOTED_MEANWHILE);
    assertThat(refusal)
        .hasMessage(
            "The model apples was changed by somebody else meanwhile: version 1 is live now. Look"
                + " again, then decide.");
    assertThat(registry().live("apples")).hasValue(1);
  }

  @Test
  void rolling_back_goes_back_one_promotion_at_a_time() {
    for (int version = 1; version <= 3; version++) {
      register("apples");
      registry().promote("apples", version, registry().live("apples"), "anna");
    }

    assertThat(registry().rollback("apples", "ben").version()).isEqualTo(2);
    assertThat(registry().rollback("apples", "ben").version()).isEqualTo(1);
    assertThat(refusal(() -> registry().rollback("apples", "ben")))
        .hasMessage(
            "The model apples has no earlier live version to roll back to. Promote a version"
                + " instead.");
    assertThat(registry().live("apples")).hasValue(1);
  }

  @Test
  void the_history_says_who_did_what_when() {
    register("apples");
    register("apples");
    registry().promote("apples", 1, NONE, "ben");
    registry().promote("apples", 2, OptionalInt.of(1), "ben");
    registry().rollback("apples", "cleo");

    assertThat(registry().history("apples"))
        .containsExactly(
            new HistoryEntry(NOW, "registered", 1, "anna"),
            new HistoryEntry(NOW, "registered", 2, "anna"),
            new HistoryEntry(NOW, "promoted", 1, "ben"),
            new HistoryEntry(NOW, "promoted", 2, "ben"),
            new HistoryEntry(NOW, "rolled-back", 1, "cleo"));
  }

  @Test
  void an_unknown_model_is_refused_with_near_names() {
    register("apples");

    Refusal refusal = refusal(() -> registry().versions("aples"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_UNKNOWN);
    assertThat(refusal).hasMessage("The model aples is not registered. Did you mean apples?");
    assertThat(refusal(() -> registry().promote("aples", 1, NONE, "anna")).code())
        .isEqualTo(RefusalCode.MODEL_UNKNOWN);
    assertThat(refusal(() -> registry().history("../apples")).code())
        .isEqualTo(RefusalCode.MODEL_UNKNOWN);
  }

  @Test
  void an_unknown_version_is_refused() {
    register("apples");

    assertThat(refusal(() -> registry().open("apples", 7)))
        .hasMessage("apples@7 is not registered. The latest version is 1.");
    assertThat(refusal(() -> registry().promote("apples", 0, NONE, "anna")).code())
        .isEqualTo(RefusalCode.MODEL_VERSION_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Apples", "../apples", "a/b", ".hidden", "a b", "äpfel", "-x"})
  void a_name_that_is_none_is_refused(String name) {
    Refusal refusal = refusal(() -> register(name));

    assertThat(refusal.code()).isEqualTo(RefusalCode.MODEL_NAME_INVALID);
    assertThat(refusal).hasMessageContaining("\"" + name + "\" is not a name for a model. Use 1");
    assertThat(registry().names()).isEmpty();
  }

  @Test
  void of_many_promoting_at_once_one_wins() throws Exception {
    IntStream.range(0, 8).forEach(i -> register("apples"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Integer>> promotions =
        IntStream.rangeClosed(1, 8).mapToObj(this::promoteOrZero).toList();

    List<Future<Integer>> outcomes = threads.invokeAll(promotions);
    threads.shutdown();

    int winner = 0;
    for (Future<Integer> outcome : outcomes) {
      winner += outcome.get();
    }
    assertThat(registry().live("apples")).hasValue(winner);
    assertThat(registry().history("apples")).hasSize(9);
  }

  private Callable<Integer> promoteOrZero(int version) {
    return () -> {
      try {
        return registry().promote("apples", version, NONE, "thread " + version).version();
      } catch (Refusal lost) {
        assertThat(lost.code()).isEqualTo(RefusalCode.PROMOTED_MEANWHILE);
        return 0;
      }
    };
  }

  private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
