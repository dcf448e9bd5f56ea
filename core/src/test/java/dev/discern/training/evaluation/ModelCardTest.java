package dev.discern.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.inference.GreyWorld;
import dev.discern.inference.decision.Score;
import dev.discern.inference.model.DecisionSettings;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Split;
import dev.discern.training.dataset.choices.Choices;
import dev.discern.training.evaluation.judging.Judged;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static final List<String> LABELS = List.of("a|b", "<i>c</i>");

  private final List<LabelledPhoto> photos =
      LABELS.stream().map(label -> new LabelledPhoto(Path.of(label), label, label)).toList();
  private final Dataset dataset =
      new Dataset(
          Path.of("data"),
          LABELS,
          photos,
          Map.of(),
          List.of(new Dataset.Skipped(Path.of("x"), "photo-empty", "x is empty.")),
          Choices.NONE,
          "f00d");
  private final Split split =
      new Split(photos, List.of(), photos, List.of(), "2 train, 0 validation, 2 test");

  @Test
  void the_card_says_how_good_the_model_is_and_how_sure_that_is() {
    assertThat(card(""))
        .contains("- **Accuracy 50.0 %**; the 95 % interval is 9.5 % to 90.5 % (n = 2)");
  }

  @Test
  void the_card_is_written_alike_in_every_country() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(card("")).contains("Accuracy 50.0 %", "Log loss 0.693, macro F1 0.333");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void the_card_says_what_the_model_cannot_know() {
    assertThat(card(""))
        .contains("It knows these labels and nothing else", "rest on 1 test photo.")
        .doesNotContain("null", "%s", "%d");
  }

  @Test
  void names_cannot_draw_tables_or_markup() {
    assertThat(card("")).contains("| a\\|b | 1 | 0 | 1 |").doesNotContain("<i>");
  }

  @Test
  void the_givers_notes_stand_beside_the_photos() {
    assertThat(card("Photos: CC BY-SA 4.0.\n"))
        .contains("2 test. 1 file could not be used.\n\nPhotos: CC BY-SA 4.0.\n\n| label");
  }

  @Test
  void what_the_photos_were_too_few_for_stands_beside_how_it_decides() {
    assertThat(card(new CardNotes("", List.of("A precision of 95 % takes 20 photos."))))
        .containsPattern(
            "## How it decides\\n\\n(- .*\\n)+- A precision of 95 % takes 20 photos.\\n\\n");
  }

  @Test
  void settings_and_platform_are_listed_in_order() {
    assertThat(card("")).contains("Made by test at 1970-01-01T00:00:00Z, seed 0;");
  }

  private String card(String photos) {
    return card(new CardNotes(photos, List.of()));
  }

  private String card(CardNotes notes) {
    List<Judged> judged =
        List.of(
            JudgedPhotos.judged("1", "a|b", new Score("a|b", 0.5), 0.5),
            JudgedPhotos.judged("2", "<i>c</i>", new Score("a|b", 0.5), 0.5));
    Figures figures = new Figures(JudgedPhotos.ROOT, judged, LABELS);
    EvaluationReport report =
        new EvaluationReport(
            "m",
            "test",
            "f00d",
            figures.summary(),
            figures.confusion(),
            figures.classes(),
            figures.mistakes(),
            figures.slowest(),
            figures.speed(1, 1),
            List.of(),
            List.of(),
            null);
    return ModelCard.of(
        GreyWorld.description(LABELS, DecisionSettings.DEFAULT), dataset, split, report, notes);
  }
}
