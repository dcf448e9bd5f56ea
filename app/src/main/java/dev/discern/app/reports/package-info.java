/**
 * Audits, evaluations, comparisons, curves and searches as JSON, for packages and other programs;
 * audits and explanations as pages.
 */
@NullMarked
package dev.discern.app.reports;

import org.jspecify.annotations.NullMarked;
