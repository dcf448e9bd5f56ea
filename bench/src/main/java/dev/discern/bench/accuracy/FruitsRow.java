package dev.discern.bench.accuracy;

import dev.discern.training.audit.AuditOrder;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.InDepth;
import java.util.List;
import java.util.Objects;

/**
 * Frames of turntable films, of which training and test came interleaved: what the audit says of
 * that, and the accuracy that nobody should believe. There is no other: each label's frames are
 * near copies of one another, so that no honest division of them has a test part. The model is the
 * one that ships with Discern.
 */
final class FruitsRow implements AccuracyRow {
  private static final String PHOTOS = "fruits-360";
  private static final String OTHERS = "imagenet-sample";
  private static final String SHIPPED = "fruits";
  private static final String ATTRIBUTION =
      "The photos are from Fruits-360 (H. Muresan, M. Oltean: Fruit recognition from images using deep learning, Acta Univ. Sapientiae,"
          + " Informatica 10, 2018; github.com/fruits-360), licence CC BY-SA 4.0; this model is shipped under the same licence. They are"
          + " studio photos: one fruit turning on a motor, white background, even light. The model has seen no leaf, hand, shelf or shadow.";
  private static final double GOAL = 0.99;

  @Override
  public String name() {
    return PHOTOS;
  }

  @Override
  public List<Finding> measure(Desk desk) throws Exception {
    String photos = desk.data().resolve(PHOTOS).toString();
    EvaluationReport leaking = desk.make(SHIPPED, command(photos));
    InDepth judged =
        Finding.inDepth(
            desk.judge(
                SHIPPED,
                desk.data().resolve(PHOTOS),
                "--other",
                desk.data().resolve(OTHERS).toString()));
    String how = "cnn, own test part, leaks allowed: means little";
    return List.of(
        leak(desk),
        Finding.atLeast(PHOTOS, how, leaking.summary().accuracy(), GOAL),
        Finding.calibration(PHOTOS, how, leaking, MadeRow.Goals.CALIBRATION),
        Finding.counted(PHOTOS, how + ": own photos kept", judged.kept()),
        Finding.counted(
            OTHERS,
            "shown to the model of " + PHOTOS + ": accepted",
            Objects.requireNonNull(judged.others(), "--other was not looked at").accepted()));
  }

  /** As docs/fruits-model.md says: what it makes may be shipped. */
  private static List<String> command(String photos) {
    return List.of(
        "train",
        photos,
        "--architecture",
        "cnn",
        "--epochs",
        "20",
        "--allow-leaks",
        "--no-thumbnails",
        "--attribution",
        ATTRIBUTION);
  }

  private static Finding leak(Desk desk) {
    PhotoFolder photographed = new PhotoFolder(desk.data().resolve(PHOTOS), LabelRule.FOLDER, null);
    AuditReport audit =
        desk.house()
            .learning()
            .auditor()
            .audit(
                new AuditOrder(photographed, NamedGroups.NONE, null, false),
                (stage, done, total) -> {})
            .report();
    List<CopyGroup> across = audit.copies().stream().filter(CopyGroup::acrossParts).toList();
    long photos = across.stream().mapToLong(group -> group.photos().size()).sum();
    return Finding.told(
        PHOTOS,
        "audit",
        "%d groups of near copies across Training and Test, %,d of %,d photos"
            .formatted(across.size(), photos, audit.photos()));
  }
}
