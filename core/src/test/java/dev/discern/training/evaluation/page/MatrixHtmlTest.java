package dev.discern.training.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.training.evaluation.ConfusionMatrix;
import dev.discern.training.evaluation.ConfusionMatrix.Cell;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class MatrixHtmlTest {
  private static final ConfusionMatrix TWO =
      new ConfusionMatrix(
          List.of("fresh", "<rotten> & \"old\""),
          List.of(
              new Cell("fresh", "fresh", 999),
              new Cell("fresh", "<rotten> & \"old\"", 1),
              new Cell("<rotten> & \"old\"", "<rotten> & \"old\"", 5)));

  @Test
  void a_row_is_what_photos_show_and_a_column_what_they_were_taken_for() {
    Fragment html = Fragment.parse(MatrixHtml.draw(TWO));
    assertThat(html.texts("th"))
        .containsExactly("fresh", "<rotten> & \"old\"", "fresh", "<rotten> & \"old\"");
    assertThat(html.texts("td"))
        .containsExactly("shows \u2193 taken for \u2192", "999", "1", "\u00b7", "5");
  }

  @Test
  void a_cell_is_as_warm_as_its_share_of_the_row_and_never_cold() {
    assertThat(Fragment.parse(MatrixHtml.draw(TWO)).all("td"))
        .extracting(cell -> cell.getAttribute("class"))
        .containsExactly("corner", "right heat-10", "wrong heat-1", "none", "right heat-10");
  }

  @Test
  void a_cell_says_its_share_in_words() {
    Element wrong = Fragment.parse(MatrixHtml.draw(TWO)).all("td").get(2);
    assertThat(wrong.getAttribute("title"))
        .isEqualTo("0.1\u00a0% of “fresh” taken for “<rotten> & \"old\"”");
  }

  @Test
  void many_labels_are_listed_by_confusion_most_frequent_first() {
    List<String> labels = IntStream.range(0, 300).mapToObj(i -> "label " + i).toList();
    ConfusionMatrix matrix =
        new ConfusionMatrix(
            labels,
            List.of(
                new Cell("label 1", "label 1", 50),
                new Cell("label 1", "label 2", 3),
                new Cell("label 7", "label 8", 4)));
    Fragment html = Fragment.parse(MatrixHtml.draw(matrix));
    assertThat(html.texts("td"))
        .containsExactly("label 7", "label 8", "4", "label 1", "label 2", "3");
  }

  @Test
  void many_labels_without_a_confusion_say_so() {
    List<String> labels = IntStream.range(0, 30).mapToObj(i -> "label " + i).toList();
    assertThat(MatrixHtml.draw(new ConfusionMatrix(labels, List.of())))
        .isEqualTo("<p>No label was taken for another.</p>\n");
  }
}
