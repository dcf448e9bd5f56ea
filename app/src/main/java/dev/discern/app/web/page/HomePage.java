package dev.discern.app.web.page;

import dev.discern.app.web.api.ModelsJson;
import dev.discern.app.web.api.ModelsReader;
import dev.discern.app.web.jobs.JobPorts;
import dev.discern.app.work.LivePipelines;
import dev.discern.inference.image.ImageLimits;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where photos are dropped and answers appear. */
@Controller
final class HomePage {
  private final ModelsReader models;
  private final ImageLimits limits;
  private final ObjectProvider<JobPorts> jobs;

  HomePage(ModelsReader models, ImageLimits limits, ObjectProvider<JobPorts> jobs) {
    this.models = models;
    this.limits = limits;
    this.jobs = jobs;
  }

  @GetMapping("/")
  String show(@RequestParam(name = "model", required = false) @Nullable String asked, Model page) {
    List<Choice> choices =
        models.all().models().stream()
            .filter(model -> model.refusal() == null)
            .map(Choice::of)
            .toList();
    page.addAttribute("models", choices);
    page.addAttribute("chosen", chosen(asked, choices));
    page.addAttribute("maxMegabytes", megabytes(limits.maxBytes()));
    JobPorts ports = jobs.getIfAvailable();
    boolean byAddress = ports != null && ports.handIn().addresses().isOn();
    page.addAttribute("byAddress", byAddress);
    page.addAttribute(
        "pipelines", ports != null && byAddress ? purposes(ports.pipelines()) : List.of());
    return "home";
  }

  /** None to choose from where each is just its model. */
  private static List<Purpose> purposes(LivePipelines pipelines) {
    List<Purpose> all =
        pipelines.names().stream().map(name -> new Purpose(name, pipelines.modelOf(name))).toList();
    return all.stream().allMatch(each -> each.name().equals(each.model())) ? List.of() : all;
  }

  private static String megabytes(int bytes) {
    return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(bytes / 1e6);
  }

  private static String chosen(@Nullable String asked, List<Choice> choices) {
    return choices.stream()
        .map(Choice::name)
        .filter(name -> name.equals(asked))
        .findFirst()
        .orElse(choices.isEmpty() ? "" : choices.get(0).name());
  }

  /** A pipeline to choose, and the model that answers for it. */
  record Purpose(String name, String model) {}

  /** A model to choose. */
  record Choice(String name, String words) {
    static Choice of(ModelsJson.Entry model) {
      return new Choice(model.name(), "%s (%d labels)".formatted(model.name(), model.labels()));
    }
  }
}
