package dev.discern.app.cli;

import dev.discern.app.answers.AnswerJson;
import dev.discern.app.reports.ExplanationFolder;
import dev.discern.app.terminal.AnswerText;
import dev.discern.app.terminal.ExplanationText;
import dev.discern.app.wiring.House;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.ImageDecoder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** {@code discern predict apples photo.jpg folder/ -}: an answer or a refusal for each photo. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = {
      "Say what is on photos: files, folders (and what is in them), or - for one photo on standard input.",
      "Exit code 3 when a photo was refused; the others are answered all the same."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what it is asked to
final class PredictCommand implements Callable<Integer> {
  @ParentCommand private DiscernCommand discern;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The model; NAME@VERSION for one that is not live.")
  private String name;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PHOTO",
      description = "Files, folders, or -.")
  private List<String> photos;

  @Option(
      names = "--top",
      defaultValue = "5",
      paramLabel = "N",
      description = "How many labels to show (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--json",
      description =
          "One JSON object a line for each photo: its labels and probabilities, or its refusal.")
  private boolean json;

  @Option(
      names = "--explain",
      paramLabel = "DIR",
      description =
          "Say why, too: the nearest training photos, and a heat map of each photo, written to a folder.")
  private @Nullable Path explain;

  @Option(
      names = "--label",
      paramLabel = "LABEL",
      description = "With --explain: which label to explain (default: the likeliest).")
  private @Nullable String label;

  @Override
  public Integer call() {
    House house = discern.house();
    try (ImageClassifier model = house.open(name);
        PhotoArguments arguments = new PhotoArguments(house, discern.terminal().in(), photos)) {
      boolean refused =
          explain == null
              ? answer(model, arguments)
              : explain(model, arguments, house.decoder(), explain);
      return refused ? ExitCode.REFUSED : ExitCode.OK;
    }
  }

  /** Whether a photo was refused. */
  private boolean answer(ImageClassifier model, PhotoArguments arguments) {
    boolean refused = false;
    for (Answer answer : arguments.each(model::classify, each -> each)) {
      tell(answer);
      refused |= answer instanceof Answer.Refused;
    }
    return refused;
  }

  private boolean explain(
      ImageClassifier model, PhotoArguments arguments, ImageDecoder decoder, Path into) {
    if (label != null) {
      model.checkLabel(label);
    }
    boolean refused = false;
    try (ExplanationFolder folder = new ExplanationFolder(into, name)) {
      for (Explained each :
          arguments.each(
              photo -> Explained.of(photo, model, label, decoder),
              answer -> new Explained(answer, null))) {
        tell(each.answer());
        refused |= each.answer() instanceof Answer.Refused;
        tellWhy(each, folder);
      }
    }
    return refused;
  }

  private void tell(Answer answer) {
    discern.terminal().out().println(json ? asJson(answer) : AnswerText.of(answer, top));
  }

  private void tellWhy(Explained explained, ExplanationFolder folder) {
    if (explained.answer() instanceof Answer.Answered answered
        && answered.explanation() != null
        && explained.pictures() != null) {
      Path picture = folder.add(answered, answered.explanation(), explained.pictures());
      if (!json) {
        discern
            .terminal()
            .out()
            .println(ExplanationText.of(answered.explanation(), picture.toString()));
      }
    }
  }

  private String asJson(Answer answer) {
    return Json.MAPPER.writeValueAsString(AnswerJson.of(answer, Math.max(1, top)));
  }

  /** Loaded when JSON is asked for: a plain answer comes sooner without it. */
  private static final class Json {
    static final ObjectMapper MAPPER = JsonMapper.builder().build();
  }
}
