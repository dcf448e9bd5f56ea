package dev.discern.training;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.HistoryEntry;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.ModelRegistry;
import dev.discern.registry.ModelVersion;
import dev.discern.registry.PackageDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A registry of one model in memory. */
final class RememberingRegistry implements ModelRegistry {
  final List<PackageDraft> drafts = new ArrayList<>();
  OptionalInt live = OptionalInt.empty();
  @Nullable Refusal refuses;

  @Override
  public ModelVersion register(PackageDraft draft, String who) {
    if (refuses != null) {
      throw refuses;
    }
    drafts.add(draft);
    return version(drafts.size());
  }

  @Override
  public ModelVersion promote(String name, int version, OptionalInt expectedLive, String who) {
    if (!expectedLive.equals(live)) {
      throw Refusal.of(RefusalCode.PROMOTED_MEANWHILE, name, "was changed.");
    }
    live = OptionalInt.of(version);
    return version(version);
  }

  @Override
  public OptionalInt live(String name) {
    return live;
  }

  @Override
  public List<String> names() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ModelVersion> versions(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ModelVersion rollback(String name, String who) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<HistoryEntry> history(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ModelPackage open(String name, int version) {
    throw new UnsupportedOperationException();
  }

  private ModelVersion version(int number) {
    boolean isLive = live.equals(OptionalInt.of(number));
    String name = drafts.get(number - 1).description().name();
    return new ModelVersion(name, number, Instant.EPOCH, isLive);
  }
}
