package dev.discern.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.data.Offset.offset;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.trainer.TrainingSet;
import dev.discern.training.trainer.TrainingSettings;
import dev.discern.training.tuning.board.Leaderboard;
import dev.discern.training.tuning.board.Leaderboard.Row;
import dev.discern.training.tuning.board.Objective;
import dev.discern.training.tuning.board.Result;
import dev.discern.training.tuning.proposal.Search;
import dev.discern.training.tuning.space.SearchSpace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TunerTest {
  private final CurveTrainer trainer = new CurveTrainer();
  private final MemoryJournals journals = new MemoryJournals();
  private final AtomicInteger judged = new AtomicInteger();

  @Test
  void the_first_trial_is_the_defaults() {
    Leaderboard board = tune(order(12, 1)).board();

    assertThat(row(board, 1).settings())
        .containsEntry("learning-rate", "0.001")
        .containsEntry("dropout", "0.0")
        .containsEntry("batch", "16");
  }

  @Test
  void of_twelve_a_third_climbs_and_of_these_a_third_again() {
    tune(order(12, 1));

    assertThat(epochs())
        .containsExactlyInAnyOrder(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 9, 9, 9, 9, 27, 27);
  }

  @Test
  void the_winner_is_the_best_of_the_last_rung_with_its_weights() {
    Tuned tuned = tune(order(12, 1));

    Winner winner = tuned.winner().orElseThrow();
    Row first = tuned.board().rows().get(0);
    assertThat(first.trial()).isEqualTo(winner.run().trial());
    assertThat(first.rung()).isEqualTo(3);
    assertThat(first.measured().loss())
        .isEqualTo(
            tuned.board().rows().stream()
                .filter(row -> row.rung() == 3)
                .mapToDouble(row -> row.measured().loss())
                .min()
                .orElseThrow());
    assertThat(winner.settings().epochs()).isEqualTo(27);
    assertThat(new String(winner.model().onnx(), StandardCharsets.UTF_8))
        .isEqualTo(winner.settings().asMap() + " on 2");
  }

  @Test
  void how_many_run_at_once_changes_nothing() {
    Leaderboard one = tune(order(12, 1)).board();
    Leaderboard three =
        new Tuner(new MemoryJournals(), judge(), () -> 0)
            .tune(order(12, 3), TuningObserver.SILENT)
            .board();

    assertThat(three).isEqualTo(one);
  }

  @Test
  void three_at_once_are_three_at_once() {
    CyclicBarrier three = new CyclicBarrier(3);
    trainer.before(
        (settings, observer) -> {
          if (settings.epochs() == 9) {
            await(three);
          }
        });

    assertThat(tune(order(3, 3)).board().rows()).extracting(Row::failure).containsOnlyNulls();
  }

  @Test
  void tpe_finds_better_points_than_chance_on_a_smooth_slope() {
    double chance = 0;
    double learnt = 0;
    for (int seed = 1; seed <= 10; seed++) {
      chance += bestLoss(Search.RANDOM, seed);
      learnt += bestLoss(Search.TPE, seed);
    }

    assertThat(learnt).isLessThan(chance);
  }

  private double bestLoss(Search search, long seed) {
    TuningPlan plan = new TuningPlan(40, 1, search, Objective.LOSS, SearchSpace.cnn(), seed);
    Tuned tuned = tune(new TuningOrder("bananas", plan, candidates(), photos(List.of()), false));
    return tuned.board().rows().get(0).measured().loss();
  }

  @Test
  void a_search_that_was_killed_goes_on_where_it_was_and_ends_the_same() {
    Leaderboard whole =
        new Tuner(new MemoryJournals(), judge(), () -> 0)
            .tune(order(12, 3), TuningObserver.SILENT)
            .board();
    trainer.trained.clear();
    AtomicInteger left = new AtomicInteger(8);
    trainer.before(
        (settings, observer) -> {
          if (left.getAndDecrement() == 0) {
            throw new Killed();
          }
        });
    assertThat(catchThrowable(() -> tune(order(12, 1)))).isInstanceOf(Killed.class);
    Counting counting = new Counting();

    Tuned resumed = tune(order(12, 3), counting);

    assertThat(resumed.board()).isEqualTo(whole);
    assertThat(counting.recalled).hasSize(8);
    assertThat(epochs()).hasSize(12 + 4 + 2);
  }

  @Test
  void a_search_made_longer_keeps_what_it_knows() {
    tune(order(12, 1));
    int before = trainer.trained.size();

    tune(order(14, 1));

    assertThat(trainer.trained.size() - before).isLessThan(before);
  }

  @Test
  void a_fresh_search_forgets() {
    tune(order(3, 1));
    int before = trainer.trained.size();

    tune(new TuningOrder("bananas", plan(3, 1), candidates(), photos(List.of()), true));

    assertThat(trainer.trained).hasSize(2 * before);
  }

  @Test
  void other_photos_another_seed_or_other_settings_are_another_search() {
    tune(order(3, 1));
    tune(
        new TuningOrder(
            "bananas",
            new TuningPlan(3, 1, Search.TPE, Objective.LOSS, SearchSpace.cnn(), 2),
            candidates(),
            photos(List.of()),
            false));
    tune(
        new TuningOrder(
            "bananas",
            plan(3, 1),
            candidates(),
            new TuningPhotos(set(3), List.of(), "print", ""),
            false));
    tune(
        new TuningOrder(
            "bananas",
            plan(3, 1),
            candidates(settings -> settings.but().patience(2).settings()),
            photos(List.of()),
            false));
    tune(
        new TuningOrder(
            "bananas",
            plan(3, 1),
            candidates(settings -> settings.but().threads(7).settings()),
            photos(List.of()),
            false));

    assertThat(journals.journals).hasSize(4);
    assertThat(journals.opened.get(4)).isEqualTo(journals.opened.get(0));
  }

  @Test
  void a_winner_whose_weights_are_gone_is_trained_again() {
    byte[] before = tune(order(12, 1)).winner().orElseThrow().model().onnx();
    journals.journals.values().forEach(journal -> journal.models.clear());
    trainer.trained.clear();

    assertThat(tune(order(12, 1)).winner().orElseThrow().model().onnx()).isEqualTo(before);
    assertThat(trainer.trained).hasSize(1);
  }

  @Test
  void no_more_than_three_models_are_kept() {
    tune(order(12, 3));

    assertThat(journals.journals.values())
        .allSatisfy(journal -> assertThat(journal.models).hasSize(3));
  }

  @Test
  void a_trial_that_fails_is_a_row_with_its_reason_and_holds_up_nobody() {
    trainer.before(
        (settings, observer) -> {
          if (settings.learningRate() == 0.001) {
            throw Refusal.of(RefusalCode.TRAINING_FAILED, "The training", "lost its way.");
          }
        });

    Tuned tuned = tune(order(6, 2));

    assertThat(tuned.winner()).isPresent();
    assertThat(tuned.board().rows()).hasSize(6);
    Row failed = row(tuned.board(), 1);
    assertThat(failed.rank()).isZero();
    assertThat(failed.measured()).isNull();
    assertThat(failed.failure()).isEqualTo("The training lost its way.");
  }

  @Test
  void a_fault_of_the_program_in_one_trial_is_a_row_too() {
    trainer.before(
        (settings, observer) -> {
          if (settings.learningRate() == 0.001) {
            throw new IllegalStateException("no such kernel");
          }
        });

    assertThat(row(tune(order(3, 1)).board(), 1).failure())
        .isEqualTo("It failed: java.lang.IllegalStateException: no such kernel.");
  }

  @Test
  void a_failed_trial_is_tried_again_the_next_time() {
    trainer.before(
        (settings, observer) -> {
          throw new IllegalStateException("out of luck");
        });
    assertThat(catchThrowable(() -> tune(order(3, 1)))).isInstanceOf(Refusal.class);
    trainer.before((settings, observer) -> {});

    assertThat(tune(order(3, 1)).winner()).isPresent();
  }

  @Test
  void when_every_trial_fails_the_search_is_refused_and_says_why() {
    trainer.before(
        (settings, observer) -> {
          throw Refusal.of(RefusalCode.TRAINING_FAILED, "The training", "lost its way.");
        });

    assertThatThrownBy(() -> tune(order(6, 3)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Every one of 6 trials failed, so there is no best one. The first: The training lost its way.");
  }

  @Test
  void a_stop_keeps_what_is_finished_and_names_no_winner() {
    Counting stopping =
        new Counting() {
          @Override
          public boolean stopRequested() {
            return trainer.trained.size() >= 4;
          }
        };

    Tuned tuned = tune(order(12, 1), stopping);

    assertThat(tuned.winner()).isEmpty();
    assertThat(tuned.board().rows()).hasSize(3); // the fourth may have been cut short
    assertThat(tune(order(12, 1)).winner()).isPresent();
    assertThat(epochs()).hasSize(12 + 4 + 2 + 1);
  }

  @Test
  void accuracy_or_macro_f1_rank_where_they_are_the_objective() {
    Tuned byAccuracy = tune(order(6, 1, Objective.ACCURACY));
    assertThat(judged).hasValue(0);
    Tuned byF1 = tune(order(6, 1, Objective.MACRO_F1));

    assertThat(judged.get()).isPositive();
    assertThat(byAccuracy.board().about().objective()).isEqualTo("accuracy");
    assertThat(byF1.board().rows())
        .filteredOn(row -> row.rung() == 2)
        .extracting(row -> row.measured().macroF1())
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void with_folds_a_trial_is_their_mean_and_the_winner_is_fitted_to_the_whole() {
    TuningPhotos folds = photos(List.of(set(10), set(30)));

    Tuned tuned = tune(new TuningOrder("bananas", plan(3, 1), candidates(), folds, false));
    Tuned single =
        tune(
            new TuningOrder(
                "bananas",
                plan(3, 1),
                candidates(),
                new TuningPhotos(set(20), List.of(), "print", ""),
                false));

    assertThat(row(tuned.board(), 1).measured().loss())
        .isCloseTo(row(single.board(), 1).measured().loss(), offset(1e-9));
    assertThat(new String(tuned.winner().orElseThrow().model().onnx(), StandardCharsets.UTF_8))
        .endsWith(" on 2");
    assertThat(tuned.board().about().folds()).isEqualTo(2);
  }

  @Test
  void what_every_trial_would_say_is_said_once() {
    trainer.before((settings, observer) -> observer.note("Skipped: a.jpg."));
    Counting counting = new Counting();

    tune(order(12, 3), counting);

    assertThat(counting.notes).containsExactly("Skipped: a.jpg.");
  }

  private Tuned tune(TuningOrder order) {
    return tune(order, TuningObserver.SILENT);
  }

  private Tuned tune(TuningOrder order, TuningObserver observer) {
    return new Tuner(journals, judge(), () -> 0).tune(order, observer);
  }

  private Judge judge() {
    return (model, photos) -> {
      judged.incrementAndGet();
      return model.epochs().get(model.epochs().size() - 1).validationAccuracy() / 2;
    };
  }

  private TuningOrder order(int trials, int parallel) {
    return order(trials, parallel, Objective.LOSS);
  }

  private TuningOrder order(int trials, int parallel, Objective objective) {
    TuningPlan plan = new TuningPlan(trials, parallel, Search.TPE, objective, SearchSpace.cnn(), 1);
    return new TuningOrder("bananas", plan, candidates(), photos(List.of()), false);
  }

  private static TuningPlan plan(int trials, int parallel) {
    return new TuningPlan(trials, parallel, Search.TPE, Objective.LOSS, SearchSpace.cnn(), 1);
  }

  private Candidates candidates() {
    return candidates(UnaryOperator.identity());
  }

  private Candidates candidates(UnaryOperator<TrainingSettings> settled) {
    return new Candidates(Map.of("cnn", trainer), settled);
  }

  private static TuningPhotos photos(List<TrainingSet> folds) {
    return new TuningPhotos(set(2), folds, "print", "drawn");
  }

  private static TrainingSet set(int photos) {
    List<LabelledPhoto> some =
        IntStream.range(0, photos)
            .mapToObj(i -> new LabelledPhoto(Path.of("a" + i + ".jpg"), "a", "sha" + i))
            .toList();
    return new TrainingSet(List.of("a", "b"), some, some);
  }

  private List<Integer> epochs() {
    return trainer.trained.stream().map(TrainingSettings::epochs).toList();
  }

  private static Row row(Leaderboard board, int trial) {
    return board.rows().stream().filter(row -> row.trial() == trial).findFirst().orElseThrow();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static class Counting implements TuningObserver {
    final List<Result> recalled = new ArrayList<>();
    final List<String> notes = new CopyOnWriteArrayList<>();

    @Override
    public void note(String sentence) {
      notes.add(sentence);
    }

    @Override
    public synchronized void done(Result result, Leaderboard board) {
      if (result instanceof Result.Finished finished && finished.recalled()) {
        recalled.add(result);
      }
    }
  }

  /** What a kill looks like from inside: nothing after it runs. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}
