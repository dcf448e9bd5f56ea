package dev.discern.training.calibration;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** What notes are made of. */
final class Words {
  private static final int NAMED = 5;

  private Words() {}

  /** A share as it was asked for: 97.5 %, 95 %. */
  static String percent(double share) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
            .format(100 * share)
        + " %";
  }

  static String percent(String noun, double share) {
    return noun + " of " + percent(share);
  }

  static String photos(int count) {
    return count + (count == 1 ? " calibration photo" : " calibration photos");
  }

  static String some(List<String> names) {
    int more = names.size() - NAMED;
    String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return more > 0 ? named + " and " + more + " more" : named;
  }
}
