package dev.discern.serving.delivery.pipeline;

import dev.discern.serving.delivery.occasion.Finding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be so of an answer; all of it.
 *
 * @param decisions one of these; empty for any
 * @param labels one of these is the likeliest; empty for any, also none
 * @param probability of the likeliest label; null for any, also none
 */
public record Condition(
    Set<String> decisions, Set<String> labels, @Nullable Comparison probability) {
  /** Every answer, and every photo without one. */
  public static final Condition ALWAYS = new Condition(Set.of(), Set.of(), null);

  public Condition {
    decisions = Set.copyOf(decisions);
    labels = Set.copyOf(labels);
  }

  public boolean holds(Finding finding) {
    return (decisions.isEmpty() || decisions.contains(finding.decision()))
        && (labels.isEmpty() || (finding.label() != null && labels.contains(finding.label())))
        && (probability == null || isProbable(probability, finding.probability()));
  }

  private static boolean isProbable(Comparison asked, @Nullable Double found) {
    return found != null && asked.holds(found);
  }
}
