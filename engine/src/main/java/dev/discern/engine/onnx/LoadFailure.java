package dev.discern.engine.onnx;

import ai.onnxruntime.OrtException;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ONNX Runtime says against a graph, as a refusal. */
final class LoadFailure {
  private static final Pattern UNKNOWN_OPERATOR =
      Pattern.compile("(?:Fatal error: |implementation for )(?:[\\w.]*:)?(\\w+)\\(");
  private static final int LONGEST_REASON = 300;

  private LoadFailure() {}

  static Refusal refusal(Path onnx, OrtException failure) {
    String name = OnnxFile.nameOf(onnx);
    String reason = String.valueOf(failure.getMessage());
    Matcher operator = UNKNOWN_OPERATOR.matcher(reason);
    if (operator.find()) {
      return Refusal.of(
              RefusalCode.MODEL_OPERATOR_UNKNOWN,
              name,
              "uses the operator %s, which ONNX Runtime does not know. Export the model with standard ONNX operators (opset 7 to 21)."
                  .formatted(operator.group(1)))
          .with("operator", operator.group(1))
          .because(failure);
    }
    return Refusal.of(
            RefusalCode.MODEL_BROKEN,
            name,
            "is ONNX, but ONNX Runtime cannot load it: %s. Check it with onnx.checker and export it again."
                .formatted(shortened(failure)))
        .because(failure);
  }

  /** ONNX Runtime's reasons quote code and run over lines; the first line names the fault. */
  static String shortened(OrtException failure) {
    String line =
        String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given").strip();
    String cut = line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
