package dev.discern.training.audit;

import dev.discern.training.dataset.reading.PhotoFolder;
import dev.discern.training.dataset.splitting.NamedGroups;
import org.jspecify.annotations.Nullable;

/**
 * What is to be audited, and with whose help.
 *
 * @param groups what the user calls groups: named where they lie in several parts, and no photo's
 *     label is judged by one of its group
 * @param onlooker sees near copies that no hash can; null for nobody
 * @param checkLabels whether it also judges the labels
 */
public record AuditOrder(
    PhotoFolder folder, NamedGroups groups, @Nullable Onlooker onlooker, boolean checkLabels) {}
