package dev.discern.training.tuning;

import dev.discern.training.trainer.TrainedModel;
import dev.discern.training.tuning.board.Measured;
import dev.discern.training.tuning.board.Run;
import dev.discern.training.tuning.space.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Journals that outlive a search, not the process. */
public final class MemoryJournals implements Journal.Shelf {
  final List<String> opened = new ArrayList<>();
  final Map<String, Kept> journals = new ConcurrentHashMap<>();

  @Override
  public Journal open(String model, String key, boolean fresh) {
    opened.add(key);
    if (fresh) {
      journals.remove(key);
    }
    return journals.computeIfAbsent(key, unused -> new Kept());
  }

  record Training(Point point, int epochs) {
    static Training of(Run run) {
      return new Training(run.point(), run.epochs());
    }
  }

  static final class Kept implements Journal {
    final Map<Training, Measured> measured = new ConcurrentHashMap<>();
    final Map<Training, TrainedModel> models = new ConcurrentHashMap<>();

    @Override
    public Optional<Measured> recall(Run run) {
      return Optional.ofNullable(measured.get(Training.of(run)));
    }

    @Override
    public void keep(Run run, Measured what, @Nullable TrainedModel model) {
      measured.put(Training.of(run), what);
      if (model != null) {
        models.put(Training.of(run), model);
      }
    }

    @Override
    public Optional<TrainedModel> model(Run run) {
      return Optional.ofNullable(models.get(Training.of(run)));
    }

    @Override
    public void keepOnlyModelsOf(Collection<Run> runs) {
      models.keySet().retainAll(runs.stream().map(Training::of).collect(Collectors.toSet()));
    }

    @Override
    public void close() {}
  }
}
