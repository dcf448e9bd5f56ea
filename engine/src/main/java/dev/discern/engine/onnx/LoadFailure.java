package dev.discern.engine.onnx;

import ai.onnxruntime.OrtException;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ONNX Runtime says against a graph, as a refusal. */
final class LoadFailure {
  private static final List<Pattern> UNKNOWN_OPERATOR =
      List.of(
          Pattern.compile("No Op registered for (\\w+)"),
          Pattern.compile("(\\w+)\\(-?\\d+\\) is not a registered"),
          Pattern.compile("Could not find an implementation for (\\w+)"));
  private static final Pattern PREAMBLE =
      Pattern.compile("^Error code - \\w+ - message: (Load model from .*? failed: ?)?");
  private static final int LONGEST_REASON = 300;

  private LoadFailure() {}

  static Refusal refusal(String name, OrtException failure) {
    for (Pattern pattern : UNKNOWN_OPERATOR) {
      Matcher operator = pattern.matcher(String.valueOf(failure.getMessage()));
      if (operator.find()) {
        return unknownOperator(name, operator.group(1)).because(failure);
      }
    }
    return Refusal.of(
            RefusalCode.MODEL_BROKEN,
            name,
            "is ONNX, but ONNX Runtime cannot load it: %s. Check it with onnx.checker and export it again."
                .formatted(shortened(failure)))
        .because(failure);
  }

  private static Refusal unknownOperator(String name, String operator) {
    return Refusal.of(
            RefusalCode.MODEL_OPERATOR_UNKNOWN,
            name,
            "uses the operator %s, which ONNX Runtime does not know. Export it with standard ONNX operators."
                .formatted(operator))
        .with("operator", operator);
  }

  /** ONNX Runtime's reasons quote code and run over lines; the first line names the fault. */
  static String shortened(OrtException failure) {
    String reason = PREAMBLE.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
    String line = reason.lines().findFirst().orElse("no reason given").strip();
    String cut = line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
