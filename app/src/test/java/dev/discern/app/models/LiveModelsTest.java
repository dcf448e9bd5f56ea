package dev.discern.app.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.engine.image.StandardImageDecoder;
import dev.discern.engine.registry.FolderRegistry;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageLimits;
import dev.discern.inference.model.Gallery;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelVersion;
import dev.discern.testkit.TinyModels;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveModelsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  @TempDir Path folder;
  private FolderRegistry registry;
  private final List<Watched> opened = new CopyOnWriteArrayList<>();
  private final Map<ImageClassifier, Watched> beneath = new ConcurrentHashMap<>();

  @BeforeEach
  void register() {
    registry = new FolderRegistry(folder, InstantSource.fixed(NOON));
    promote();
  }

  @Test
  void a_model_is_opened_once_and_shared() {
    try (LiveModels models = new LiveModels(registry, this::open);
        ModelInUse one = models.get("colours");
        ModelInUse two = models.get("colours")) {
      assertThat(one.classifier()).isSameAs(two.classifier());
      assertThat(one.version()).isEqualTo(1);
    }
    assertThat(opened).hasSize(1);
  }

  @Test
  void a_promoted_version_answers_the_next_call_and_the_old_one_closes_after_its_last() {
    try (LiveModels models = new LiveModels(registry, this::open)) {
      ModelInUse old = models.get("colours");
      promote();

      assertThat(version(models)).isEqualTo(2);
      assertThat(opened.get(0).closed).isFalse();

      old.close();
      old.close();
      assertThat(opened.get(0).closed).isTrue();
      assertThat(opened.get(1).closed).isFalse();
    }
    assertThat(opened.get(1).closed).isTrue();
  }

  @Test
  void what_is_lent_again_keeps_its_version_open() {
    try (LiveModels models = new LiveModels(registry, this::open)) {
      ModelInUse old = models.get("colours");
      ModelInUse again = old.again();
      promote();
      assertThat(version(models)).isEqualTo(2);

      old.close();
      assertThat(opened.get(0).closed).isFalse();
      assertThatThrownBy(old::again).hasMessage("colours was given back before it was lent again");

      again.close();
      assertThat(opened.get(0).closed).isTrue();
    }
  }

  @Test
  void a_rollback_is_noticed_like_a_promotion() {
    promote();
    try (LiveModels models = new LiveModels(registry, this::open)) {
      assertThat(version(models)).isEqualTo(2);

      registry.rollback("colours", "ann");

      assertThat(version(models)).isEqualTo(1);
    }
  }

  @Test
  void while_a_version_is_being_opened_the_one_before_goes_on_answering() throws Exception {
    CountDownLatch opening = new CountDownLatch(1);
    CountDownLatch mayOpen = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (LiveModels models =
        new LiveModels(
            registry,
            files -> {
              if (!opened.isEmpty()) {
                opening.countDown();
                await(mayOpen);
              }
              return open(files);
            })) {
      assertThat(version(models)).isEqualTo(1);
      promote();
      Future<Integer> first = other.submit(() -> version(models));
      opening.await();

      assertThat(version(models)).isEqualTo(1);

      mayOpen.countDown();
      assertThat(first.get()).isEqualTo(2);
      assertThat(version(models)).isEqualTo(2);
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void a_fault_while_opening_a_version_leaves_the_one_before_answering_too() {
    try (LiveModels models =
        new LiveModels(
            registry,
            files -> {
              if (!opened.isEmpty()) {
                throw new IllegalStateException("out of handles");
              }
              return open(files);
            })) {
      assertThat(version(models)).isEqualTo(1);
      promote();

      assertThat(version(models)).isEqualTo(1);
    }
  }

  @Test
  void a_version_that_cannot_be_opened_leaves_the_one_before_answering() {
    AtomicBoolean broken = new AtomicBoolean();
    AtomicInteger tries = new AtomicInteger();
    try (LiveModels models =
        new LiveModels(
            registry,
            files -> {
              tries.incrementAndGet();
              if (broken.get()) {
                throw Refusal.of(RefusalCode.MODEL_BROKEN, "The model", "is broken. Roll back.");
              }
              return open(files);
            })) {
      assertThat(version(models)).isEqualTo(1);
      broken.set(true);
      promote();

      assertThat(version(models)).isEqualTo(1);
      assertThat(version(models)).isEqualTo(1);
      assertThat(tries).as("it is not tried at every call").hasValue(2);

      broken.set(false);
      promote();
      assertThat(version(models)).isEqualTo(3);
    }
  }

  @Test
  void a_version_that_was_refused_is_not_opened_again_until_another_was_live() {
    AtomicInteger tries = new AtomicInteger();
    try (LiveModels models =
        new LiveModels(
            registry,
            files -> {
              if (tries.incrementAndGet() == 1) {
                throw Refusal.of(RefusalCode.MODEL_BROKEN, "The model", "is broken. Roll back.");
              }
              return open(files);
            })) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> models.get("colours")).hasMessageContaining("is broken");
      }
      assertThat(tries).as("a version never changes").hasValue(1);

      promote();
      assertThat(version(models)).isEqualTo(2);
      registry.rollback("colours", "ann");
      assertThat(version(models)).isEqualTo(1);
    }
  }

  @Test
  void a_fault_that_is_not_the_models_is_tried_again() {
    AtomicInteger tries = new AtomicInteger();
    try (LiveModels models =
        new LiveModels(
            registry,
            files -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("out of handles");
              }
              return open(files);
            })) {
      assertThatThrownBy(() -> models.get("colours")).hasMessage("out of handles");
      assertThat(version(models)).isEqualTo(1);
    }
  }

  @Test
  void calls_while_versions_change_all_get_an_open_model() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    AtomicBoolean stop = new AtomicBoolean();
    try (LiveModels models = new LiveModels(registry, this::open)) {
      List<Future<Integer>> done =
          List.of(
              callers.submit(() -> callUntil(stop, models)),
              callers.submit(() -> callUntil(stop, models)),
              callers.submit(() -> callUntil(stop, models)));
      for (int i = 0; i < 10; i++) {
        promote();
      }
      stop.set(true);
      for (Future<Integer> calls : done) {
        assertThat(calls.get()).as("calls that found a closed model").isZero();
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(opened).allMatch(model -> model.closed);
  }

  @Test
  void an_unknown_model_is_refused_with_near_names() {
    try (LiveModels models = new LiveModels(registry, this::open)) {
      assertThatThrownBy(() -> models.get("colors"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("colours");
    }
  }

  @Test
  void a_model_without_a_live_version_is_refused_and_not_listed() {
    registry.register(TinyModels.colours().named("asleep").draft(), "ann");
    try (LiveModels models = new LiveModels(registry, this::open)) {
      assertThat(models.names()).containsExactly("colours");
      assertThatThrownBy(() -> models.get("asleep"))
          .hasMessage("asleep has no live version. Promote one: discern models promote asleep@1.");
    }
  }

  @Test
  void warming_up_opens_and_runs_every_live_model() {
    try (LiveModels models = new LiveModels(registry, this::open)) {
      models.warmUp();

      assertThat(opened).hasSize(1);
      assertThat(opened.get(0).calls).hasPositiveValue();
    }
  }

  private int callUntil(AtomicBoolean stop, LiveModels models) {
    int closed = 0;
    while (!stop.get()) {
      try (ModelInUse model = models.get("colours")) {
        closed += beneath.get(model.classifier()).closed ? 1 : 0;
      }
    }
    return closed;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int version(LiveModels models) {
    try (ModelInUse model = models.get("colours")) {
      return model.version();
    }
  }

  private void promote() {
    ModelVersion added = registry.register(TinyModels.colours().named("colours").draft(), "ann");
    registry.promote("colours", added.version(), registry.live("colours"), "ann");
  }

  private ImageClassifier open(ModelPackage files) {
    Watched classifier = new Watched(files.description());
    opened.add(classifier);
    ImageClassifier whole =
        new ImageClassifier(
            new StandardImageDecoder(ImageLimits.DEFAULT),
            classifier,
            Gallery.EMPTY,
            System::nanoTime);
    beneath.put(whole, classifier);
    return whole;
  }
}
