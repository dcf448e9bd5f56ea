package dev.discern.training.audit;

import dev.discern.training.dataset.PhotoGroups;

/**
 * What an audit came to.
 *
 * @param report for people and files
 * @param nearCopies for a split: exact copies and near ones
 */
public record Audited(AuditReport report, PhotoGroups nearCopies) {}
