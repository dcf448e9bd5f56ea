package dev.discern.app.reports;

import dev.discern.inference.image.Sha256;
import dev.discern.training.audit.AuditReport;
import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.dataset.choices.Choice;
import dev.discern.training.dataset.choices.ChoicesFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes the page's choices: data, and one script that the page's policy allows by its hash.
 */
record PageScript(String data, String script) {
  /** How much of a photo's hash is written: enough that no other photo has it. */
  static final int HEX = 16;

  private static final String FILE = "audit.js";

  static PageScript of(AuditReport report) {
    Data data =
        new Data(
            report.data(),
            ChoicesFile.NAME,
            report.labels().stream().map(LabelCount::label).sorted().toList(),
            report.choices().made().stream().map(Chosen::of).toList());
    return new PageScript(JsonReports.MAPPER.writeValueAsString(data), PageFile.text(FILE));
  }

  /** What lets this script run and no other, in a Content-Security-Policy. */
  static String policy() {
    String script = PageFile.text(FILE);
    byte[] sum = HexFormat.of().parseHex(Sha256.of(script.getBytes(StandardCharsets.UTF_8)));
    return "script-src 'sha256-%s'".formatted(Base64.getEncoder().encodeToString(sum));
  }

  String html() {
    return "<script type=\"application/json\" id=\"audit-data\">"
        + data.replace("<", "\\u003c")
        + "</script>\n<script>"
        + script
        + "</script>\n";
  }

  private record Data(String folder, String file, List<String> labels, List<Chosen> choices) {}

  private record Chosen(String photo, String action, String label, String sha256) {
    static Chosen of(Choice choice) {
      return new Chosen(choice.photo(), choice.action().word(), choice.label(), choice.sha256());
    }
  }
}
