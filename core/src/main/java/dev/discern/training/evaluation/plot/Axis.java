package dev.discern.training.evaluation.plot;

import dev.discern.training.evaluation.page.Html;
import dev.discern.training.evaluation.page.Scale;

/** An axis of shares in percent, with its name. */
record Axis(String name, Scale scale) {
  static Axis across(String name, double low, double high) {
    return new Axis(name, Scale.around(low, high, Chart.LEFT, Chart.RIGHT));
  }

  static Axis up(String name, double low, double high) {
    return new Axis(name, Scale.around(low, high, Chart.BOTTOM, Chart.TOP));
  }

  /** The place of a value; one beyond the axis stands at its end. */
  String at(double value) {
    return place(scale.at(Math.max(scale.low(), Math.min(scale.high(), value))));
  }

  String word(double share) {
    return Html.decimals(scale.step() < 0.01 ? 1 : 0, 100 * share) + " %";
  }

  static String place(double value) {
    return Html.decimals(1, value);
  }
}
