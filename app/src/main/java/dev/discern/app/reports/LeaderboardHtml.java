package dev.discern.app.reports;

import static dev.discern.training.evaluation.page.Html.decimals;
import static dev.discern.training.evaluation.page.Html.percent;
import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.training.evaluation.page.Html;
import dev.discern.training.tuning.board.Leaderboard;
import dev.discern.training.tuning.board.Leaderboard.Row;
import dev.discern.training.tuning.board.Measured;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A leaderboard as a piece of a page, in the style of an evaluation. */
public final class LeaderboardHtml {
  private static final int SHOWN = 50;

  private LeaderboardHtml() {}

  /** The table and a sentence on how it came about. */
  public static String draw(Leaderboard board) {
    List<String> settings = settings(board);
    List<Row> shown = board.rows().subList(0, Math.min(SHOWN, board.rows().size()));
    return "<p>%s</p>\n".formatted(sentence(board))
        + Html.table(
            "Leaderboard", head(settings), Html.each(shown, row -> row(row, settings, board)));
  }

  private static String sentence(Leaderboard board) {
    Leaderboard.About about = board.about();
    String rungs = about.rungs().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "%s ranked by validation %s%s%s. Nothing here was measured on the test part."
        .formatted(
            Html.count(about.trials(), "trial"),
            text(about.objective()),
            about.folds() == 0 ? "" : ", the mean of %d folds".formatted(about.folds()),
            about.rungs().size() == 1
                ? ""
                : "; the best third of each rung went on to the next (%s epochs)".formatted(rungs));
  }

  private static List<String> settings(Leaderboard board) {
    Set<String> names = new LinkedHashSet<>();
    board.rows().forEach(row -> names.addAll(row.settings().keySet()));
    return List.copyOf(names);
  }

  private static String head(List<String> settings) {
    return """
        <th scope="col" class="n">place</th><th scope="col" class="n">trial</th><th scope="col" class="n">rung</th>\
        <th scope="col" class="n">loss</th><th scope="col" class="n">accuracy</th>"""
        + settings.stream()
            .map(name -> "<th scope=\"col\" class=\"n\">" + text(name) + "</th>")
            .collect(Collectors.joining())
        + "<th scope=\"col\">note</th>";
  }

  private static String row(Row row, List<String> settings, Leaderboard board) {
    Measured measured = row.measured();
    return "<tr>"
        + number(row.rank() == 0 ? "–" : "" + row.rank())
        + number("" + row.trial())
        + number("%d/%d".formatted(row.rung(), board.about().rungs().size()))
        + number(measured == null ? "–" : decimals(4, measured.loss()))
        + number(measured == null ? "–" : percent(measured.accuracy()))
        + settings.stream()
            .map(name -> number(text(row.settings().getOrDefault(name, ""))))
            .collect(Collectors.joining())
        + "<td>%s</td></tr>".formatted(row.failure() == null ? "" : text(row.failure()));
  }

  private static String number(String cell) {
    return "<td class=\"n\">" + cell + "</td>";
  }
}
