package dev.discern.training.evaluation.plot;

import dev.discern.training.evaluation.page.Html;

/**
 * A plot's frame: title, keys, grid and axes; what is plotted is put in.
 *
 * @param name its title
 * @param inWords what it shows, for those who do not see it
 */
record Chart(String name, String inWords, Axis across, Axis up) {
  static final double WIDTH = 360;
  static final double HEIGHT = 300;
  static final double LEFT = 46;
  static final double RIGHT = WIDTH - 20;
  static final double TOP = 24;
  static final double BOTTOM = HEIGHT - 40;

  /**
   * The whole figure.
   *
   * @param keys what line and dots mean, as HTML
   * @param plotted SVG
   */
  String draw(String keys, String plotted) {
    return """
        <figure class="curve">
        <figcaption><b>%s</b> %s</figcaption>
        <svg viewBox="0 0 %s %s" role="img" aria-label="%s">
        %s
        %s
        <text class="axis" x="2" y="11">%s</text>
        <text class="across" x="%s" y="%s">%s</text>
        %s
        </svg>
        </figure>
        """
        .formatted(
            Html.text(name),
            keys,
            Axis.place(WIDTH),
            Axis.place(HEIGHT),
            Html.text(inWords),
            Html.each(up.scale().ticks(), this::row),
            Html.each(across.scale().ticks(), this::column),
            Html.text(up.name()),
            Axis.place((LEFT + RIGHT) / 2),
            Axis.place(HEIGHT - 6),
            Html.text(across.name()),
            plotted);
  }

  static String key(String kind, String meaning) {
    return "<span class=\"key %s\">%s</span>".formatted(kind, Html.text(meaning));
  }

  String place(double x, double y) {
    return across.at(x) + " " + up.at(y);
  }

  private String row(double tick) {
    return "<path class=\"grid\" d=\"M%s %sH%s\"/><text class=\"up\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(
            Axis.place(LEFT),
            up.at(tick),
            Axis.place(RIGHT),
            Axis.place(LEFT - 6),
            Axis.place(up.scale().at(tick) + 4),
            up.word(tick));
  }

  private String column(double tick) {
    return "<text class=\"across\" x=\"%s\" y=\"%s\">%s</text>"
        .formatted(across.at(tick), Axis.place(BOTTOM + 17), across.word(tick));
  }
}
