package dev.discern.app.web.page;

import dev.discern.app.answers.Explanation;
import dev.discern.app.web.problem.Problem;
import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What each code means: where the type of a problem document points. */
@Controller
final class ProblemPages {
  private static final List<Meaning> MEANINGS =
      Arrays.stream(RefusalCode.values()).map(Meaning::of).toList();

  @GetMapping("/problems")
  String all(Model page) {
    return show("What can go wrong", MEANINGS, page);
  }

  @GetMapping("/problems/{code}")
  String one(@PathVariable("code") String code, Model page) {
    Meaning meaning =
        MEANINGS.stream()
            .filter(any -> any.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.of(
                        RefusalCode.NOT_FOUND, code, "is no code here. /problems lists them."));
    return show(meaning.title(), List.of(meaning), page);
  }

  private static String show(String title, List<Meaning> meanings, Model page) {
    page.addAttribute("title", title);
    page.addAttribute("meanings", meanings);
    return "problems";
  }

  /** A code in words. */
  record Meaning(String code, String title, String words, int status) {
    static Meaning of(RefusalCode code) {
      Explanation explanation = Explanation.of(code);
      return new Meaning(
          code.slug(), explanation.title(), explanation.meaning(), Problem.status(code));
    }
  }
}
