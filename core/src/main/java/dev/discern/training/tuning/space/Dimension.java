package dev.discern.training.tuning.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A setting that is searched, and its values. */
public sealed interface Dimension {
  Knob knob();

  /**
   * Numbers between two, each as likely as the next.
   *
   * @param logarithmic whether that is so of their logarithms: 0.001 to 0.01 as often as 0.01 to
   *     0.1
   */
  record Range(Knob knob, double low, double high, boolean logarithmic) implements Dimension {
    private static final MathContext DIGITS = new MathContext(3);

    public Range {
      if (!(low < high) || (logarithmic && !(low > 0))) {
        throw new IllegalArgumentException(
            "%s cannot be searched from %s to %s".formatted(knob.slug(), low, high));
      }
    }

    /**
     * The value at a place from 0 to 1, in three digits, so that what is shown is what was used.
     */
    public String at(double place) {
      double value = logarithmic ? low * Math.pow(high / low, place) : low + (high - low) * place;
      return "" + new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** The place of a value, from 0 to 1; a value outside is at the end. */
    public double place(String value) {
      double number = Double.parseDouble(value);
      double place =
          logarithmic
              ? Math.log(number / low) / Math.log(high / low)
              : (number - low) / (high - low);
      return Math.max(0, Math.min(1, place));
    }
  }

  /** Some values, without an order. */
  record Choice(Knob knob, List<String> options) implements Dimension {
    public Choice {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException(knob.slug() + " has nothing to choose from");
      }
    }
  }
}
