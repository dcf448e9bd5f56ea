package dev.discern.bench.accuracy;

import dev.discern.app.catalogue.Catalogue;
import dev.discern.inference.model.ModelDescription;
import dev.discern.inference.preprocessing.PreprocessingContract;
import dev.discern.inference.preprocessing.PreprocessingContract.ResizeRule;
import dev.discern.inference.preprocessing.Preset;
import dev.discern.registry.PackageDraft;
import dev.discern.training.ImportOrder;
import dev.discern.training.evaluation.interval.Proportion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A published classifier as it is imported, and the same on photos that Pillow prepared: then its
 * contract does nothing to their pixels.
 */
final class ImportedRow implements AccuracyRow {
  private static final String PHOTOS = "imagenet-sample";
  private static final String LABELS = "^(n\\d+)_";
  private static final double GOAL = 0.82;
  private static final double APART_GOAL = 0.005;
  private static final String ON_PILLOWS = "pillow";

  @Override
  public String name() {
    return "imagenet";
  }

  @Override
  public List<Finding> measure(Desk desk) throws Exception {
    PackageDraft draft = draft(desk);
    desk.house().models().adopt(draft);
    Proportion own = accuracy(desk, Desk.BACKBONE, desk.data().resolve(PHOTOS));
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.atLeast(PHOTOS, Desk.BACKBONE + " as imported, top 1", own, GOAL));
    Path crops = desk.home().resolve("pillow-crops");
    Optional<String> python = pillow(desk.data().resolve(PHOTOS), crops);
    if (python.isEmpty()) {
      findings.add(
          Finding.told(PHOTOS, "prepared by Pillow", "not run: no Python with Pillow here"));
      return findings;
    }
    desk.house().models().adopt(unprepared(draft));
    Proportion pillows = accuracy(desk, ON_PILLOWS, crops);
    findings.add(
        Finding.told(
            PHOTOS,
            "the same, photos prepared by Pillow",
            "%s (%d)".formatted(Finding.percent(pillows.share()), pillows.hits())));
    findings.add(apart(own, pillows));
    return findings;
  }

  private static Finding apart(Proportion own, Proportion pillows) {
    double apart = Math.abs(own.share() - pillows.share());
    return new Finding(
        PHOTOS,
        "difference of the two",
        String.format(Locale.ROOT, "%.1f points", 100 * apart),
        "" + own.of(),
        "",
        "<= 0.5 points",
        Finding.verdict(apart <= APART_GOAL));
  }

  private static Proportion accuracy(Desk desk, String model, Path photos) throws Exception {
    return desk.judge(model, photos, "--labels-from", LABELS).summary().accuracy();
  }

  private static PackageDraft draft(Desk desk) {
    Path file = desk.backbone();
    return desk.house()
        .models()
        .imports()
        .draft(
            new ImportOrder(
                file, file.toString(), Desk.BACKBONE, Catalogue.labels(), Preset.IMAGENET));
  }

  private static PackageDraft unprepared(PackageDraft draft) {
    ModelDescription model = draft.description();
    PreprocessingContract contract = model.preprocessing();
    PreprocessingContract same =
        new PreprocessingContract(
            contract.width(),
            contract.height(),
            ResizeRule.SQUASH,
            0,
            contract.interpolation(),
            contract.channels(),
            contract.scale(),
            contract.mean(),
            contract.std(),
            contract.layout());
    return new PackageDraft(
        new ModelDescription(
            model.formatVersion(),
            ON_PILLOWS,
            model.architecture(),
            model.labels(),
            same,
            model.graph(),
            model.decision(),
            model.provenance(),
            model.originalLabels()),
        draft.onnx(),
        draft.parts());
  }

  /** The Python that prepared the photos; empty where none has Pillow. */
  private static Optional<String> pillow(Path photos, Path crops)
      throws IOException, InterruptedException {
    String script = System.getProperty("bench.pillow");
    for (String python : List.of("python3", "/usr/bin/python3")) {
      int exit =
          new ProcessBuilder(python, script, photos.toString(), crops.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (exit == 0) {
        return Optional.of(python);
      }
    }
    return Optional.empty();
  }
}
