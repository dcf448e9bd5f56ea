package dev.discern.training.evaluation.page;

import static dev.discern.training.evaluation.page.Html.decimals;

import dev.discern.training.trainer.Epoch;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The curves of a training, as two charts. Styled by classes only ({@link PageStyle#figures}), so a
 * page with a strict content security policy can show them.
 */
public final class CurvesSvg {
  private static final double WIDTH = 360;
  private static final double HEIGHT = 220;
  private static final double LEFT = 44;
  private static final double RIGHT = WIDTH - 10;
  private static final double TOP = 10;
  private static final double BOTTOM = HEIGHT - 34;

  private final List<Epoch> epochs;
  private final Epoch best;
  private final Scale across;

  private CurvesSvg(List<Epoch> epochs) {
    this.epochs = epochs;
    this.best =
        epochs.stream().filter(Epoch::best).reduce((one, later) -> later).orElse(epochs.get(0));
    this.across = Scale.counting(epochs.get(epochs.size() - 1).number(), LEFT, RIGHT);
  }

  /**
   * Loss and accuracy by epoch, as HTML; empty when there are no epochs. An epoch whose figures are
   * no numbers is left out.
   */
  public static String draw(List<Epoch> epochs) {
    List<Epoch> drawable = epochs.stream().filter(CurvesSvg::isFinite).toList();
    if (drawable.isEmpty()) {
      return "";
    }
    CurvesSvg curves = new CurvesSvg(drawable);
    return "<div class=\"curves\">\n" + curves.loss() + curves.accuracy() + "</div>\n";
  }

  private String loss() {
    double most = both(Epoch::trainLoss, Epoch::validationLoss).max().orElseThrow();
    Scale up = Scale.around(0, most, BOTTOM, TOP);
    int places = up.step() < 0.1 ? 2 : up.step() < 1 ? 1 : 0;
    return chart(
        "Loss",
        up,
        new Line(Epoch::trainLoss, Epoch::validationLoss, loss -> decimals(places, loss)));
  }

  private String accuracy() {
    double least = both(Epoch::trainAccuracy, Epoch::validationAccuracy).min().orElseThrow();
    Scale up = Scale.around(Math.min(least, 0.9), 1, BOTTOM, TOP);
    return chart(
        "Accuracy",
        up,
        new Line(
            Epoch::trainAccuracy,
            Epoch::validationAccuracy,
            share -> decimals(0, 100 * share) + " %"));
  }

  private String chart(String name, Scale up, Line line) {
    return """
        <figure class="curve">
        <figcaption><b>%s</b> <span class="key train">training</span> \
        <span class="key validation">validation</span></figcaption>
        <svg viewBox="0 0 %s %s" role="img" aria-label="%s">
        %s
        %s
        %s
        <path class="train" d="%s"/>
        <path class="validation" d="%s"/>
        <circle class="best" cx="%s" cy="%s" r="4"/>
        </svg>
        </figure>
        """
        .formatted(
            name,
            place(WIDTH),
            place(HEIGHT),
            Html.text(inWords(name, line)),
            grid(up, line),
            epochTicks(),
            bestEpoch(),
            path(up, line.train()),
            path(up, line.validation()),
            place(across.at(best.number())),
            place(up.at(line.validation().applyAsDouble(best))));
  }

  private String inWords(String name, Line line) {
    Epoch first = epochs.get(0);
    Epoch last = epochs.get(epochs.size() - 1);
    return "%s of validation over %s: from %s to %s, %s at the best epoch, %s"
        .formatted(
            name,
            Html.count(epochs.size(), "epoch"),
            line.words(first),
            line.words(last),
            line.words(best),
            Html.number(best.number()));
  }

  private static String grid(Scale up, Line line) {
    return Html.each(
        up.ticks(),
        tick ->
            "<path class=\"grid\" d=\"M%s %sH%s\"/><text class=\"up\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(
                    place(LEFT),
                    place(up.at(tick)),
                    place(RIGHT),
                    place(LEFT - 6),
                    place(up.at(tick) + 4),
                    line.word().apply(tick)));
  }

  private String epochTicks() {
    return Html.each(
            across.ticks(),
            tick ->
                "<text class=\"across\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(place(across.at(tick)), place(BOTTOM + 16), decimals(0, tick)))
        + "<text class=\"across name\" x=\"%s\" y=\"%s\">epoch</text>"
            .formatted(place((LEFT + RIGHT) / 2), place(BOTTOM + 31));
  }

  private String bestEpoch() {
    return "<path class=\"best\" d=\"M%s %sV%s\"><title>best epoch: %s</title></path>"
        .formatted(
            place(across.at(best.number())), place(TOP), place(BOTTOM), Html.number(best.number()));
  }

  private String path(Scale up, ToDoubleFunction<Epoch> value) {
    return epochs.stream()
        .map(
            epoch ->
                place(across.at(epoch.number())) + " " + place(up.at(value.applyAsDouble(epoch))))
        .collect(Collectors.joining("L", "M", ""));
  }

  private DoubleStream both(ToDoubleFunction<Epoch> one, ToDoubleFunction<Epoch> other) {
    return DoubleStream.concat(
        epochs.stream().mapToDouble(one), epochs.stream().mapToDouble(other));
  }

  private static boolean isFinite(Epoch epoch) {
    return Double.isFinite(epoch.trainLoss() + epoch.validationLoss())
        && Double.isFinite(epoch.trainAccuracy() + epoch.validationAccuracy());
  }

  private static String place(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private record Line(
      ToDoubleFunction<Epoch> train,
      ToDoubleFunction<Epoch> validation,
      Function<Double, String> word) {
    String words(Epoch epoch) {
      return word.apply(validation.applyAsDouble(epoch));
    }
  }
}
