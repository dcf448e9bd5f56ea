package dev.discern.bench.accuracy;

import dev.discern.app.reports.JsonCurve;
import dev.discern.app.wiring.House;
import dev.discern.registry.ModelId;
import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.EvaluationReport;
import dev.discern.training.evaluation.curve.LearningCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a row works with.
 *
 * @param discern the program, built
 * @param data the shared photos
 * @param models the shared models
 * @param home the run's own
 * @param house of that home
 */
record Desk(Path discern, Path data, Path models, Path home, House house) {
  static final String BACKBONE = "mobilenetv2-12-int8";

  Path backbone() {
    return models.resolve(BACKBONE + ".onnx");
  }

  /**
   * Makes a model as users do.
   *
   * @param command of Discern, without the model's name
   * @return its own evaluation
   */
  EvaluationReport make(String name, List<String> command)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("--name", name));
    run(name, words);
    ModelPackage made = ModelId.parse(name).openIn(house.registry());
    return house.reportFormat().read(Files.readAllBytes(made.part(ModelPackage.EVALUATION)));
  }

  /**
   * Judges a live model as users do.
   *
   * @param options of {@code discern evaluate}
   */
  EvaluationReport judge(String name, Path photos, String... options)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("evaluate", name, photos.toString(), "--json"));
    words.addAll(List.of(options));
    return house.reportFormat().read(Files.readAllBytes(run(name, words)));
  }

  /**
   * Draws a learning curve as users do.
   *
   * @param name of what it said and answered
   */
  LearningCurve curve(String name, List<String> command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.add("--json");
    return JsonCurve.read(Files.readAllBytes(run(name, words)));
  }

  /**
   * A command with its photos and places.
   *
   * @param command whose options come after its name; {@code DATA} and {@code BACKBONE} stand for
   *     places
   * @param folder of the photos, in the shared data
   */
  List<String> words(List<String> command, String folder) {
    List<String> words = new ArrayList<>(command);
    words.add(1, data.resolve(folder).toString());
    words.replaceAll(
        word -> word.replace("DATA", data.toString()).replace("BACKBONE", backbone().toString()));
    return words;
  }

  /** Runs Discern; what it said goes to a log, what it answered to the file that is given back. */
  private Path run(String name, List<String> command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(discern.toString()));
    words.addAll(command);
    words.addAll(List.of("--home", home.toString()));
    System.err.println("  " + String.join(" ", words));
    Path log = home.resolve(name + "-" + command.get(0) + ".log");
    Path answer = home.resolve(name + "-" + command.get(0) + ".out");
    Process running =
        new ProcessBuilder(words)
            .redirectError(log.toFile())
            .redirectOutput(answer.toFile())
            .start();
    if (running.waitFor() != 0) {
      throw new IOException("%s failed; what it said is in %s".formatted(words, log));
    }
    return answer;
  }
}
