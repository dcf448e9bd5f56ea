package dev.discern.bench;

import dev.discern.app.config.SettingsReader;
import dev.discern.app.wiring.House;
import dev.discern.inference.ImageClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The model that answers during a run: a well-known one where it is there, else the built-in. */
final class Models {
  static final String BUILT_IN = "fruits";
  private static final String KNOWN = "mobilenetv2-12-int8";

  private Models() {}

  /** Makes the model live in the run's home, and gives its name. */
  static String install(Place place) throws IOException, InterruptedException {
    Path onnx = place.models().resolve(KNOWN + ".onnx");
    if (!Files.exists(onnx)) {
      return BUILT_IN;
    }
    Process importing =
        new ProcessBuilder(
                place.discern().toString(),
                "models",
                "import",
                onnx.toString(),
                "--name",
                KNOWN,
                "--labels",
                place.models().resolve("imagenet-synset.txt").toString(),
                "--preset",
                "imagenet",
                "--home",
                place.home().toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (importing.waitFor() != 0) {
      throw new IOException(KNOWN + " could not be imported");
    }
    return KNOWN;
  }

  /** The same model in this process. */
  static ImageClassifier open(Place place, String name) {
    return new House(SettingsReader.ofProcess().read(null, place.home())).open(name);
  }
}
