package dev.discern.app.web.page;

import static dev.discern.training.evaluation.page.Html.text;

import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.page.Html;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the audit in a package found, in sentences and counts. Reads only what it shows, so that an
 * audit of an earlier or a later Discern is shown as far as it goes.
 */
record AuditFindings(JsonNode audit, boolean page) {
  private static final Logger log = LoggerFactory.getLogger(AuditFindings.class);

  /** As a piece of the model's page; empty when the package has no audit that can be read. */
  static String html(ModelPackage files) {
    Path file = files.part(ModelPackage.AUDIT);
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try {
      JsonNode audit = JsonMapper.shared().readTree(file.toFile());
      return new AuditFindings(audit, Files.isRegularFile(files.part(ModelPackage.AUDIT_PAGE)))
          .html(files.description().name());
    } catch (JacksonException e) {
      log.warn("The audit in {} is not shown: {}", file.getParent(), e.getOriginalMessage());
      return "";
    }
  }

  private String html(String model) {
    return "<p>What was found among %s before anything was learnt from them.%s</p>\n"
            .formatted(
                Html.count(audit.path("photos").asInt(0), "photo"),
                page ? " <a href=\"/models/%s/audit\">Look at them</a>".formatted(text(model)) : "")
        + headlines()
        + figures();
  }

  private String headlines() {
    List<String> sentences =
        items("headlines").map(sentence -> "<li>" + text(sentence.asString("")) + "</li>").toList();
    return sentences.isEmpty()
        ? ""
        : "<ul class=\"says\">\n" + String.join("\n", sentences) + "\n</ul>\n";
  }

  private String figures() {
    return Stream.of(
            figure("Groups of copies", "copies", group -> true, "the same photo more than once"),
            figure("Across parts", "copies", is("acrossParts"), "tested on what was learnt"),
            figure("Under two labels", "copies", is("twoLabels"), "one of them is wrong"),
            figure("Suspected labels", "/labelCheck/suspects", photo -> true, "to look at"),
            figure("Odd photos", "odd", photo -> true, "to look at"),
            figure("Unreadable files", "unreadable", file -> true, "not used"))
        .collect(Collectors.joining("\n", "<dl class=\"summary\">\n", "</dl>\n"));
  }

  private String figure(String name, String list, Predicate<JsonNode> counts, String what) {
    int count = (int) items(list).filter(counts).count();
    return "<div><dt>%s</dt><dd>%s<small>%s</small></dd></div>"
        .formatted(name, Html.number(count), what);
  }

  private static Predicate<JsonNode> is(String flag) {
    return group -> group.path(flag).asBoolean(false);
  }

  private Stream<JsonNode> items(String list) {
    return audit.at(list.startsWith("/") ? list : "/" + list).valueStream();
  }
}
