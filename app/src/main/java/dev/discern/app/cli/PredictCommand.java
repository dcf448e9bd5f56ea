package dev.discern.app.cli;

import dev.discern.app.answers.AnswerJson;
import dev.discern.app.terminal.AnswerText;
import dev.discern.app.wiring.House;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
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

  @Override
  public Integer call() {
    PrintStream out = discern.terminal().out();
    House house = discern.house();
    try (ImageClassifier model = house.open(name);
        PhotoArguments arguments = new PhotoArguments(house, discern.terminal().in(), photos)) {
      boolean refused = false;
      for (Answer answer : arguments.classify(model)) {
        out.println(json ? asJson(answer) : AnswerText.of(answer, top));
        refused |= answer instanceof Answer.Refused;
      }
      return refused ? ExitCode.REFUSED : ExitCode.OK;
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
