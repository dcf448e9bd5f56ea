package dev.discern.app.models;

import dev.discern.inference.ImageClassifier;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each live model open and warm. Asks the registry at every call which version is live, so
 * that a promotion or a rollback by any process takes effect with the next request; the version
 * before it is closed after its last call.
 *
 * <p>Safe for any number of threads.
 */
public final class LiveModels implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveModels.class);

  private final ModelRegistry registry;
  private final ModelOpener opener;
  private final Map<String, Seat> seats = new ConcurrentHashMap<>();

  public LiveModels(ModelRegistry registry, ModelOpener opener) {
    this.registry = registry;
    this.opener = opener;
  }

  /**
   * Names of the models that have a live version, in order; one whose history is broken counts, and
   * says so when it is asked.
   */
  public List<String> names() {
    return registry.names().stream().filter(this::isOrMayBeLive).toList();
  }

  private boolean isOrMayBeLive(String name) {
    try {
      return registry.live(name).isPresent();
    } catch (Refusal broken) {
      return true;
    }
  }

  /**
   * Lends the live version of a model, opening it when this is its first call.
   *
   * @throws Refusal {@code MODEL_UNKNOWN}, with near names; {@code MODEL_VERSION_UNKNOWN} when
   *     nothing is live; or why the package cannot be opened
   */
  public ModelInUse get(String name) {
    int version = liveVersion(name); // before a seat is made, lest strange names fill the memory
    return seats
        .computeIfAbsent(name, n -> new Seat(n, () -> liveVersion(n), v -> open(n, v)))
        .take(version);
  }

  /**
   * Opens every live model, so that nobody waits for it later. A model that cannot be opened is
   * logged, and does not keep the others from answering.
   */
  public void warmUp() {
    for (String name : names()) {
      try (ModelInUse model = get(name)) {
        log.debug("{}@{} is warm", name, model.version());
      } catch (Refusal refusal) {
        log.warn("{} cannot answer: {}", name, refusal.sentence());
      }
    }
  }

  /** Closes every model after its last call. */
  @Override
  public void close() {
    seats.values().forEach(Seat::leave);
    seats.clear();
  }

  private int liveVersion(String name) {
    return registry.live(name).orElseThrow(() -> nothingLive(name));
  }

  private Refusal nothingLive(String name) {
    int versions = registry.versions(name).size(); // refuses an unknown name, with near ones
    return Refusal.of(
            RefusalCode.MODEL_VERSION_UNKNOWN,
            name,
            "has no live version. Promote one: discern models promote %s@1.".formatted(name))
        .with("versions", versions);
  }

  private OpenModel open(String name, int version) {
    ModelPackage files = registry.open(name, version);
    ImageClassifier classifier = opener.open(files);
    try {
      WarmUp.run(classifier);
      return new OpenModel(version, files, classifier);
    } catch (RuntimeException e) {
      classifier.close();
      throw e;
    }
  }
}
