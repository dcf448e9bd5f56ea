package dev.discern.engine.registry;

import dev.discern.engine.packages.PackageFolder;
import dev.discern.refusal.Refusal;
import dev.discern.registry.HistoryEntry;
import dev.discern.registry.ModelName;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import dev.discern.registry.WriteFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A registry in a folder: {@code NAME/versions/N} holds a package, {@code NAME/history.jsonl} says
 * what was done. An action has happened when its line is in the history, so a crash before that
 * changes nothing; the next change sweeps up what it left.
 */
public final class FolderRegistry implements ModelRegistry {
  private final Path root;
  private final InstantSource time;

  /**
   * Opens a registry.
   *
   * @param root made with the first version, when missing
   */
  public FolderRegistry(Path root, InstantSource time) {
    this.root = root;
    this.time = time;
  }

  @Override
  public List<String> names() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(ModelName::isValid)
          .filter(this::hasHistory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A broken history is one too: whoever asks for that model is told, the others go on. */
  private boolean hasHistory(String name) {
    try {
      return !history(folder(name)).entries().isEmpty();
    } catch (Refusal broken) {
      return true;
    }
  }

  @Override
  public List<ModelVersion> versions(String name) {
    return known(name).versions(name);
  }

  @Override
  public OptionalInt live(String name) {
    return ModelName.isValid(name) ? history(folder(name)).live() : OptionalInt.empty();
  }

  @Override
  public List<HistoryEntry> history(String name) {
    return known(name).entries();
  }

  @Override
  public ModelPackage open(String name, int version) {
    ModelVersion found = version(known(name), name, version);
    return PackageFolder.read(found.id(), folder(name).version(version));
  }

  @Override
  public ModelVersion register(PackageDraft draft, String who) {
    String name = draft.description().name();
    ModelName.check(name);
    return changing(folder(name), (model, history) -> add(model, history, draft, who));
  }

  @Override
  public ModelVersion promote(String name, int version, OptionalInt expectedLive, String who) {
    known(name);
    return changing(
        folder(name),
        (model, history) -> {
          version(history, name, version);
          if (history.live().equals(OptionalInt.of(version))) {
            return version(history, name, version);
          }
          if (!history.live().equals(expectedLive)) {
            throw RegistryRefusals.promotedMeanwhile(name, history.live());
          }
          return enter(model, history, History.PROMOTED, version, who);
        });
  }

  @Override
  public ModelVersion rollback(String name, String who) {
    known(name);
    return changing(
        folder(name),
        (model, history) -> {
          int previous =
              history.previous().orElseThrow(() -> RegistryRefusals.nothingToRollBack(name));
          return enter(model, history, History.ROLLED_BACK, previous, who);
        });
  }

  private ModelVersion add(ModelFolder model, History history, PackageDraft draft, String who)
      throws IOException {
    int number = history.lastVersion() + 1;
    Path incoming = model.newIncoming();
    try {
      PackageFolder.write(draft, incoming);
      ModelFolder.sync(incoming);
      model.settle(incoming, number);
      return enter(model, history, History.REGISTERED, number, who);
    } catch (IOException e) {
      model.sweep(History.read(model.history()).lastVersion());
      throw e;
    }
  }

  private ModelVersion enter(
      ModelFolder model, History history, String action, int version, String who)
      throws IOException {
    history.append(model.history(), new HistoryEntry(time.instant(), action, version, who));
    ModelFolder.sync(model.path());
    return version(History.read(model.history()), model.name(), version);
  }

  private static ModelVersion changing(ModelFolder model, Change change) {
    try (ModelLock lock = ModelLock.on(model)) {
      History history = History.read(model.history());
      model.sweep(history.lastVersion());
      return change.make(model, history);
    } catch (IOException e) {
      throw WriteFailure.refusal(model.path(), e);
    } catch (JacksonException e) {
      throw RegistryRefusals.historyBroken(model.name(), e);
    }
  }

  private interface Change {
    ModelVersion make(ModelFolder model, History history) throws IOException;
  }

  private ModelFolder folder(String name) {
    return new ModelFolder(name, root.resolve(name));
  }

  private static History history(ModelFolder model) {
    try {
      return History.read(model.history());
    } catch (IOException | JacksonException e) {
      throw RegistryRefusals.historyBroken(model.name(), e);
    }
  }

  private History known(String name) {
    History history = ModelName.isValid(name) ? history(folder(name)) : new History(List.of(), 0);
    if (history.entries().isEmpty()) {
      throw RegistryRefusals.unknown(name, names());
    }
    return history;
  }

  private static ModelVersion version(History history, String name, int version) {
    List<ModelVersion> versions = history.versions(name);
    if (version < 1 || version > versions.size()) {
      throw RegistryRefusals.versionUnknown(name, version, versions.size());
    }
    return versions.get(version - 1);
  }
}
