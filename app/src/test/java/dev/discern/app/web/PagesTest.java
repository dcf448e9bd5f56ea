package dev.discern.app.web;

import static dev.discern.app.web.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.discern.registry.ModelPackage;
import dev.discern.registry.PackageDraft;
import dev.discern.testkit.TinyModels;
import dev.discern.testkit.TinyTransfer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.in(folder.resolve("models"));
    server.promote(TinyModels.sigmoid().named("other"));
    server.promote(Evaluated.colours());
    server.promote(TinyTransfer.draft());
    server.promote(Audited.colours(folder.resolve("photos")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_first_page_offers_the_models_and_takes_photos() {
    String page = page("/?model=other");

    assertThat(page)
        .contains("colours (3 labels)", "selected=\"selected\">other (2 labels)", "type=\"file\"")
        .contains("up to 0.2 MB each");
  }

  @Test
  void the_list_names_every_model() {
    assertThat(page("/models")).contains("/models/colours", "3 labels, ", "/models/other");
  }

  @Test
  void a_model_has_its_card_its_labels_its_versions_and_its_history() {
    assertThat(page("/models/colours"))
        .contains("<p>Tells plain colours apart.</p>", "<li>green</li>")
        .contains("version 1 promoted", "20 November 2026 12:00 UTC", ">ann<");
  }

  @Test
  void an_evaluated_model_shows_its_figures_curves_and_matrix() {
    assertThat(page("/models/evaluated"))
        .contains("27 of 30 photos right.", "How it learnt", "<svg viewBox", "Confusion matrix")
        .contains("green/7.jpg", "<th>label</th>", "&lt;script&gt;no")
        .contains("Said and true", "Wrong among the accepted", "src=\"data:image/jpeg;base64,/9j/")
        .doesNotContain("<script>no", "style=");
    assertThat(page("/static/figures.css")).contains(".matrix");
  }

  @Test
  void a_tuned_model_shows_the_search_it_won() {
    assertThat(page("/models/evaluated"))
        .contains("The search it won")
        .contains("The &lt;loss&gt; is no number.");
  }

  @Test
  void a_model_whose_evaluation_cannot_be_read_is_shown_without_it() {
    PackageDraft plain = TinyModels.colours().named("garbled").draft();
    byte[] garbled = "{".getBytes(StandardCharsets.UTF_8);
    server.promote(
        new PackageDraft(
            plain.description(), plain.onnx(), Map.of(ModelPackage.EVALUATION, garbled)));

    assertThat(page("/models/garbled")).contains("<li>green</li>");
    assertThat(json(server.get("/v1/models/garbled")).at("/evaluation").isNull()).isTrue();
  }

  @Test
  void the_report_of_a_package_is_shown_and_may_do_nothing() {
    HttpResponse<String> report = server.get("/models/evaluated/report");

    assertThat(report.body()).contains("<title>evaluated@1: evaluation</title>");
    assertThat(report.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox;");
    assertThat(server.get("/models/other/report").statusCode()).isEqualTo(404);
  }

  @Test
  void a_model_says_in_sentences_how_it_decides() {
    assertThat(page("/models/hues"))
        .contains("blue from 80.0\u00a0% on, any other from 60.0\u00a0% on.")
        .contains("names every label from 20.0\u00a0% on, two at least")
        .contains("farther than 0.330 from its 3 nearest photos among 15 that it learnt from")
        .contains("divided by 1.25 before they become probabilities, which were too sure without.");
    assertThat(page("/models/colours"))
        .contains("Accepts its best label from a probability of 50.0\u00a0% on.")
        .contains("names labels until they hold 90.0\u00a0% of the probability together")
        .contains("what is too far away was never measured", "they were not calibrated");
  }

  @Test
  void the_contents_lead_to_every_section() {
    String page = page("/models/surveyed");

    assertThat(page).contains("<a href=\"#what-the-audit-found\">What the audit found</a>");
    Matcher links = Pattern.compile("<a href=\"#([^\"]+)\">").matcher(page);
    assertThat(links.results().map(link -> link.group(1)))
        .contains("how-it-decides", "labels", "origin")
        .allSatisfy(id -> assertThat(page).containsOnlyOnce("id=\"" + id + "\""));
  }

  @Test
  void an_audited_model_tells_what_was_found_and_shows_the_photos_in_a_sandbox() {
    assertThat(page("/models/surveyed"))
        .contains("What was found among 19 photos")
        .contains("<div><dt>Under two labels</dt><dd>1<small>")
        .contains("<a href=\"/models/surveyed/audit\">");
    assertThat(page("/models/other")).doesNotContain("audit");

    HttpResponse<String> audit = server.get("/models/surveyed/audit");
    assertThat(audit.body()).contains("<title>photos: audit</title>");
    assertThat(audit.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .matches(
            "sandbox allow-scripts allow-downloads; script-src 'sha256-[^' ]+'; default-src 'none';.*");
    assertThat(server.get("/models/other/audit").body()).contains("carries no audit");
  }

  @Test
  void an_audit_that_cannot_be_read_or_says_something_else_hides_nothing_else() {
    server.promote(with("garbled-audit", "{"));
    server.promote(with("strange-audit", "[{\"headlines\": 3}]"));

    assertThat(page("/models/garbled-audit")).contains("<li>green</li>");
    assertThat(page("/models/strange-audit")).contains("<li>green</li>");
  }

  private static PackageDraft with(String name, String audit) {
    PackageDraft plain = TinyModels.colours().named(name).draft();
    return new PackageDraft(
        plain.description(),
        plain.onnx(),
        Map.of(ModelPackage.AUDIT, audit.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_page_may_load_nothing_from_elsewhere_and_run_nothing_inline() {
    HttpResponse<String> response = server.get("/");

    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.body()).doesNotContain("<style", "onclick", "javascript:", "https://");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  private static String page(String path) {
    HttpResponse<String> response = server.get(path, "Accept", "text/html");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }
}
