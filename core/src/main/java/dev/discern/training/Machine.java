package dev.discern.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The machine a model is made on, as its provenance tells it. */
final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("processor", processor() + " (" + System.getProperty("os.arch") + ")");
    facts.put("processors", "" + Runtime.getRuntime().availableProcessors());
    return facts;
  }

  private static String processor() {
    return cpuInfo().stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static List<String> cpuInfo() {
    try {
      return Files.exists(CPU_INFO)
          ? Files.readAllLines(CPU_INFO, StandardCharsets.ISO_8859_1)
          : List.of();
    } catch (IOException e) {
      // a model without its processor's name is better than no model
      return List.of();
    }
  }
}
