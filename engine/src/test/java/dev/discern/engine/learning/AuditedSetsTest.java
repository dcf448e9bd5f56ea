package dev.discern.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.testkit.SharedData;
import dev.discern.training.audit.AuditOrder;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.Kinship;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.reading.LabelRule;
import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The audit on real sets, whose traps are listed in the shared data's README. */
class AuditedSetsTest {

  @Test
  void the_bananas_copies_their_leaks_the_two_labels_and_the_turned_photos_are_found() {
    AuditReport report = audit("bananas");
    assertThat(report.photos()).isEqualTo(318);
    assertThat(report.copies(Kinship.SAME_FILE)).hasSize(4);
    assertThat(report.copies(Kinship.SAME_FILE)).filteredOn(CopyGroup::acrossParts).hasSize(3);
    assertThat(report.copies(Kinship.SAME_FILE))
        .filteredOn(CopyGroup::twoLabels)
        .singleElement()
        .satisfies(
            group ->
                assertThat(group.photos())
                    .extracting(AuditReport.Member::label)
                    .containsExactly("green", "ripe"));
    assertThat(report.odd(Oddity.TURNED)).hasSize(47);
    assertThat(report.copies(Kinship.NEAR_COPY))
        .filteredOn(CopyGroup::acrossParts)
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void the_fires_seven_pairs_are_found_and_a_test_photo_with_a_twin_to_learn_from() {
    AuditReport report = audit("forest-fire");
    assertThat(report.copies(Kinship.SAME_FILE)).hasSize(4);
    assertThat(report.copies(Kinship.NEAR_COPY))
        .extracting(group -> group.photos().get(0).file())
        .contains(
            "train-val/fire/fire_0329.jpg",
            "train-val/nofire/nofire_0332.jpg",
            "train-val/fire/fire_0344.jpg");
    assertThat(report.copies()).filteredOn(CopyGroup::acrossParts).isNotEmpty();
    assertThat(report.copies()).filteredOn(CopyGroup::twoLabels).isEmpty();
  }

  private static AuditReport audit(String set) {
    Path root = SharedData.data(set);
    return AuditorTest.auditor()
        .audit(
            new AuditOrder(
                new PhotoFolder(root, LabelRule.FOLDER, null), NamedGroups.NONE, null, false),
            Progress.SILENT)
        .report();
  }
}
