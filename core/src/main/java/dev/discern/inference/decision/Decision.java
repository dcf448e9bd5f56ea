package dev.discern.inference.decision;

import java.util.List;

/** The answer to one photo. */
public sealed interface Decision {
  /** The decision in one word, as JSON, metrics and users have it. */
  String word();

  /** The model is sure enough. */
  record Accepted(String label, double probability) implements Decision {
    public static final String WORD = "accepted";

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * The model is not sure enough to name one label.
   *
   * @param candidates the labels it may be, best first: with a calibrated model the conformal
   *     prediction set, and the two best at least
   */
  record Uncertain(List<Score> candidates) implements Decision {
    public static final String WORD = "uncertain";

    public Uncertain {
      candidates = List.copyOf(candidates);
    }

    @Override
    public String word() {
      return WORD;
    }
  }

  /**
   * The photo is none of the model's: it resembles nothing that the model learnt from.
   *
   * @param looksLike what the backbone would call it, likeliest first, in the backbone's own
   *     labels; empty where the model has no such scores
   */
  record OutOfDomain(List<Score> looksLike) implements Decision {
    public static final String WORD = "out-of-domain";

    public OutOfDomain {
      looksLike = List.copyOf(looksLike);
    }

    @Override
    public String word() {
      return WORD;
    }
  }
}
