package dev.discern.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.SmallDisk;
import dev.discern.testkit.TinyModels;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path folder;
  private SmallDisk disk;
  private FolderRegistry registry;

  @BeforeEach
  void mount() {
    disk = SmallDisk.at(folder, "256k");
    registry = new FolderRegistry(folder, () -> NOW);
    registry.register(TinyModels.colours().draft(), "anna");
    registry.promote("colours", 1, OptionalInt.empty(), "anna");
  }

  @AfterEach
  void unmount() {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void a_full_disk_refuses_the_new_version_and_keeps_the_last_good_one() throws IOException {
    PackageDraft large =
        new PackageDraft(
            TinyModels.colours().description(),
            TinyModels.colours().onnx(),
            Map.of(ModelPackage.REPORT, new byte[400_000]));

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> registry.register(large, "anna"));

    assertThat(refusal.code()).isEqualTo(RefusalCode.DISK_FULL);
    assertThat(refusal)
        .hasMessageContaining(
            "cannot be written: the disk is full. Free some space and try again; what was there"
                + " before is untouched.");
    assertThat(registry.versions("colours")).hasSize(1);
    assertThat(registry.live("colours")).hasValue(1);
    assertThat(registry.open("colours", 1).description().name()).isEqualTo("colours");
    assertThat(registry.register(TinyModels.colours().draft(), "anna").version()).isEqualTo(2);
  }

  @Test
  void a_disk_too_full_for_a_line_of_history_leaves_the_history_as_it_was() throws IOException {
    registry.register(TinyModels.colours().draft(), "anna");
    disk.fillUp();

    Refusal refusal = catchThrowableOfType(Refusal.class, this::promoteForEver);

    assertThat(refusal.code()).isEqualTo(RefusalCode.DISK_FULL);
    int live = registry.live("colours").orElseThrow();
    disk.free();
    assertThat(registry.live("colours")).hasValue(live);
    assertThat(registry.promote("colours", 3 - live, OptionalInt.of(live), "ben").live()).isTrue();
  }

  private void promoteForEver() {
    for (int i = 0; i < 10_000; i++) {
      registry.promote("colours", 1 + i % 2, registry.live("colours"), "ben");
    }
  }
}
