package dev.discern.training.audit;

import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import org.jspecify.annotations.Nullable;

/**
 * How photos are audited before they are learnt from.
 *
 * @param onlooker sees near copies that no hash can; null for nobody
 * @param checkLabels whether it also judges the labels, which takes longer
 * @param parts what is kept of it
 */
public record AuditPlan(@Nullable Onlooker onlooker, boolean checkLabels, AuditParts parts) {
  /** By hash alone; nothing is kept. */
  public static final AuditPlan DEFAULT = new AuditPlan(null, false, AuditParts.NONE);

  /** As an order. */
  public AuditOrder order(PhotoFolder folder, NamedGroups groups) {
    return new AuditOrder(folder, groups, onlooker, checkLabels);
  }
}
