package dev.discern.trainer;

import dev.discern.inference.model.Classifier;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.trainer.embedding.Decoding;
import dev.discern.trainer.embedding.Embedded;
import dev.discern.trainer.embedding.Embedder;
import dev.discern.trainer.embedding.EmbeddingCache;
import dev.discern.trainer.linear.LinearFit;
import dev.discern.trainer.photos.PhotoSource;
import dev.discern.training.dataset.LabelledPhoto;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Settles how much of a photo is seen. Where that is to be found out, linear heads are
 * cross-validated on the plain photos of both parts: the validation part alone is too small to
 * tell.
 */
record Framer(TrainerPorts ports, Backbone backbone, EmbeddingCache cache) {
  /** So many photos tell framings apart; more would only take longer. */
  private static final int MOST = 2_000;

  /** The run with its framing settled. */
  Run settled(Run run) {
    PreprocessingContract own = backbone.description().preprocessing();
    List<Run> candidates =
        run.settings().framing().candidates(own).stream()
            .map(framing -> run.with(run.settings().framed(framing, own)))
            .toList();
    return candidates.size() == 1 ? candidates.get(0) : better(candidates);
  }

  private Run better(List<Run> candidates) {
    List<Judged> bestFirst =
        backbone.run(ports.loader(), classifier -> judged(candidates, classifier)).stream()
            .sorted(Comparator.comparingDouble(Judged::loss))
            .toList();
    Run best = bestFirst.get(0).run();
    best.observer()
        .note(
            "Framing: %s, for its lower loss on photos not learnt from (%s)."
                .formatted(
                    bestFirst.get(0).name(),
                    bestFirst.stream().map(Judged::toString).collect(Collectors.joining(", "))));
    return best;
  }

  private List<Judged> judged(List<Run> candidates, Classifier classifier) {
    Run any = candidates.get(0);
    PhotoSource source = ports.source();
    List<Embedder> embedders =
        candidates.stream()
            .map(run -> new Embedder(classifier, backbone.sha256(), cache, run.settings()))
            .toList();
    List<List<Embedded>> framings =
        source.map(
            "choosing the framing",
            some(any),
            photo -> framings(new Decoding(source, photo), embedders),
            any.observer());
    return IntStream.range(0, candidates.size())
        .mapToObj(i -> judged(candidates.get(i), framings.stream().map(all -> all.get(i)).toList()))
        .toList();
  }

  private static List<Embedded> framings(Decoding photo, List<Embedder> embedders) {
    return embedders.stream().map(embedder -> embedder.plain(photo).scaled()).toList();
  }

  private static Judged judged(Run run, List<Embedded> photos) {
    EmbeddedSet plain = new EmbeddedSet(run, photos, List.of());
    return new Judged(
        run, new LinearFit(run.settings(), run.observer()).outOfFold(plain.trainRows()));
  }

  /** All photos, or some spread evenly over them. */
  private static List<LabelledPhoto> some(Run run) {
    List<LabelledPhoto> all =
        Stream.concat(run.set().train().stream(), run.set().validation().stream()).toList();
    int count = Math.min(MOST, all.size());
    return IntStream.range(0, count)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
        .toList();
  }

  private record Judged(Run run, double loss) {
    String name() {
      return run.settings().framing().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return "%s %.4f".formatted(name(), loss);
    }
  }
}
