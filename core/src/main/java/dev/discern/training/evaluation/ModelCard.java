package dev.discern.training.evaluation;

import static dev.discern.training.evaluation.Markdown.percent;
import static dev.discern.training.evaluation.Markdown.text;

import dev.discern.inference.model.ModelDescription;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.Split;
import dev.discern.training.evaluation.interval.Proportion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The model card (Mitchell et al., Model Cards for Model Reporting, 2019), in Markdown: what the
 * model is, what it learnt from, how good it is and how sure that is, and what it cannot know.
 */
public final class ModelCard {
  private static final int LABELS_LISTED = 40;

  private final ModelDescription model;
  private final Dataset dataset;
  private final Split split;
  private final EvaluationReport report;

  private ModelCard(ModelDescription model, Dataset dataset, Split split, EvaluationReport report) {
    this.model = model;
    this.dataset = dataset;
    this.split = split;
    this.report = report;
  }

  /** Writes the card. */
  public static String of(
      ModelDescription model,
      Dataset dataset,
      Split split,
      EvaluationReport report,
      CardNotes notes) {
    ModelCard card = new ModelCard(model, dataset, split, report);
    return String.join(
        "\n\n",
        card.what(),
        card.data(notes.photos()),
        card.quality(),
        card.deciding(notes.decision()),
        card.limits(),
        card.making() + "\n");
  }

  private String what() {
    return """
        # %s

        An image classifier (`%s`) that tells %d labels apart: %s."""
        .formatted(model.name(), model.architecture(), model.labels().size(), labels());
  }

  private String labels() {
    List<String> labels = model.labels();
    String listed =
        labels.stream().limit(LABELS_LISTED).map(Markdown::text).collect(Collectors.joining(", "));
    int more = labels.size() - LABELS_LISTED;
    return more > 0 ? listed + " and " + more + " more" : listed;
  }

  private String data(String notes) {
    String counts =
        Markdown.rows(
            dataset.labels().stream().limit(LABELS_LISTED).toList(),
            label ->
                List.of(
                    text(label),
                    count(split.train(), label),
                    count(split.validation(), label),
                    count(split.test(), label)));
    return """
        ## What it learnt from

        %s photos; %s.%s%s

        | label | train | validation | test |
        | --- | ---: | ---: | ---: |
        %s

        Dataset fingerprint: `%s`"""
        .formatted(
            Markdown.number(dataset.photos().size()),
            text(split.description()),
            skipped(),
            notes.isBlank() ? "" : "\n\n" + notes.strip(),
            counts,
            dataset.fingerprint());
  }

  private String skipped() {
    int files = dataset.skipped().size();
    return files == 0
        ? ""
        : " %d file%s could not be used.".formatted(files, files == 1 ? "" : "s");
  }

  private String quality() {
    Summary summary = report.summary();
    return """
        ## How good it is

        On %s photos: %s.

        - **Accuracy %s**; the 95 %% interval is %s
        - Log loss %s, macro F1 %s%s
        - It is sure enough to name one label for %s of them, and right for %s of those%s

        | label | precision | recall | F1 | photos |
        | --- | ---: | ---: | ---: | ---: |
        %s"""
        .formatted(
            Markdown.number(summary.photos()),
            text(report.photosFrom()),
            percent(summary.accuracy().share()),
            range(summary.accuracy()),
            Markdown.decimals(summary.logLoss()),
            Markdown.decimals(summary.macroF1()),
            topFive(summary),
            interval(summary.accepted()),
            interval(summary.accuracyOfAccepted()),
            TrustMarkdown.measured(report.inDepth()),
            classes());
  }

  private String topFive(Summary summary) {
    return model.labels().size() > 5
        ? ", right label among the first five " + percent(summary.topFive().share())
        : "";
  }

  private String classes() {
    Map<String, LabelCertainty> certainties =
        report.inDepth() == null
            ? Map.of()
            : report.inDepth().labels().stream()
                .collect(Collectors.toMap(LabelCertainty::label, Function.identity()));
    return Markdown.rows(
        report.classes().stream().limit(LABELS_LISTED).toList(),
        each -> cells(each, certainties.get(each.label())));
  }

  private static List<String> cells(ClassFigures each, @Nullable LabelCertainty certainty) {
    return List.of(
        text(each.label()) + (certainty != null && certainty.few() ? " (few photos)" : ""),
        percent(each.precision()) + (certainty == null ? "" : ends(certainty.precision())),
        percent(each.recall()) + (certainty == null ? "" : ends(certainty.recall())),
        Markdown.decimals(each.f1()),
        "" + each.support());
  }

  private static String ends(Proportion share) {
    return " (%s to %s)".formatted(percent(share.low()), percent(share.high()));
  }

  private String deciding(List<String> notes) {
    return "## How it decides\n\n"
        + TrustMarkdown.settings(model.decision())
        + notes.stream().map(note -> "\n- " + text(note)).collect(Collectors.joining());
  }

  private String limits() {
    return """
        ## What it cannot know

        - It knows these labels and nothing else: %s.
        - The figures hold for photos like those it learnt from. Another camera, light, background or season is another \
        question, and only labelled photos from there can answer it.
        - Several shots of one thing that do not look alike may stand in different parts. If the folder holds such, the figures flatter.
        - %s"""
        .formatted(
            model.decision().domain() == null
                ? "a photo of anything else is given one of them, or none when it is unsure"
                : "what it tells of other things is only that they are none of its own, and not always",
            fewestPhotos());
  }

  private String fewestPhotos() {
    return report.classes().stream()
        .min(Comparator.comparingInt(ClassFigures::support))
        .map(
            each ->
                "The figures of “%s” rest on %d test photo%s."
                    .formatted(text(each.label()), each.support(), each.support() == 1 ? "" : "s"))
        .orElseThrow();
  }

  private String making() {
    return """
        ## How it was made

        Made by %s at %s, seed %d; the same photos, settings, seed and machine make it again.

        | setting | value |
        | --- | --- |
        %s

        | platform | |
        | --- | --- |
        %s"""
        .formatted(
            model.provenance().madeBy(),
            model.provenance().madeAt(),
            model.provenance().seed(),
            settings(model.provenance().settings()),
            settings(model.provenance().platform()));
  }

  private static String settings(Map<String, String> values) {
    return Markdown.rows(
        new TreeMap<>(values).entrySet(),
        each -> List.of(text(each.getKey()), text(each.getValue())));
  }

  private static String count(List<LabelledPhoto> photos, String label) {
    return "" + photos.stream().filter(photo -> photo.label().equals(label)).count();
  }

  private static String range(Proportion proportion) {
    return "%s to %s (n = %d)"
        .formatted(percent(proportion.low()), percent(proportion.high()), proportion.of());
  }

  private static String interval(Proportion proportion) {
    return proportion.of() == 0
        ? "none"
        : percent(proportion.share()) + ", between " + range(proportion) + ",";
  }
}
