package dev.discern.bench.accuracy;

import dev.discern.training.audit.AuditOrder;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import dev.discern.training.evaluation.EvaluationReport;
import java.util.List;

/**
 * Frames of turntable films, of which training and test came interleaved: what the audit says of
 * that, and the accuracy that nobody should believe. There is no other: each label's frames are
 * near copies of one another, so that no honest division of them has a test part.
 */
final class FruitsRow implements AccuracyRow {
  private static final String PHOTOS = "fruits-360";
  private static final double GOAL = 0.99;

  @Override
  public String name() {
    return PHOTOS;
  }

  @Override
  public List<Finding> measure(Desk desk) throws Exception {
    EvaluationReport leaking =
        desk.make(
            "fruits-leaking",
            List.of(
                "train",
                desk.data().resolve(PHOTOS).toString(),
                "--epochs",
                "20",
                "--allow-leaks"));
    String how = "cnn, own test part, leaks allowed: means little";
    return List.of(
        leak(desk),
        Finding.atLeast(PHOTOS, how, leaking.summary().accuracy(), GOAL),
        Finding.calibration(PHOTOS, how, leaking, MadeRow.Goals.CALIBRATION));
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
