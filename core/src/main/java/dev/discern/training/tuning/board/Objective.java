package dev.discern.training.tuning.board;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.refusal.Vocabulary;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/** What trials are ranked by; all of it on photos that nothing was fitted to. */
public enum Objective {
  LOSS {
    @Override
    public double badness(Measured measured) {
      return measured.loss();
    }

    @Override
    public String words(Measured measured) {
      return String.format(Locale.ROOT, "validation loss %.4f", measured.loss());
    }
  },

  ACCURACY {
    @Override
    public double badness(Measured measured) {
      return 1 - measured.accuracy();
    }

    @Override
    public String words(Measured measured) {
      return String.format(Locale.ROOT, "validation accuracy %.1f %%", 100 * measured.accuracy());
    }
  },

  MACRO_F1 {
    @Override
    public double badness(Measured measured) {
      return 1 - Objects.requireNonNull(measured.macroF1());
    }

    @Override
    public String words(Measured measured) {
      return String.format(Locale.ROOT, "validation macro F1 %.4f", 1 - badness(measured));
    }
  };

  private static final Vocabulary<Objective> ALL = Vocabulary.of(values(), Objective::slug);

  /** Lower is better. */
  public abstract double badness(Measured measured);

  /** The figure and its name, for a person. */
  public abstract String words(Measured measured);

  /** As the command line and the leaderboard name it: {@code macro-f1}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The objective of a slug.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} with near names
   */
  public static Objective named(String slug) {
    return ALL.find(slug)
        .orElseThrow(
            () ->
                Refusal.of(
                    RefusalCode.CONFIGURATION_INVALID,
                    "--objective " + slug,
                    "is none that Discern knows." + ALL.hint(slug)));
  }

  /** Best first; few photos make many ties, and the lower loss breaks them. */
  Comparator<Measured> bestFirst() {
    return Comparator.comparingDouble(this::badness).thenComparingDouble(Measured::loss);
  }
}
