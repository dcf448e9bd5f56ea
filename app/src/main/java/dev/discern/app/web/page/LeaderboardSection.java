package dev.discern.app.web.page;

import dev.discern.app.reports.JsonLeaderboard;
import dev.discern.app.reports.LeaderboardHtml;
import dev.discern.registry.ModelPackage;
import dev.discern.training.evaluation.sections.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search that a tuned model won, as a section of its page; one that cannot be read is none. */
final class LeaderboardSection {
  private static final Logger log = LoggerFactory.getLogger(LeaderboardSection.class);

  private LeaderboardSection() {}

  static List<Section> of(ModelPackage files) {
    return drawn(files.part(ModelPackage.LEADERBOARD)).stream()
        .map(html -> new Section("The search it won", html))
        .toList();
  }

  private static Optional<String> drawn(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return JsonLeaderboard.read(Files.readAllBytes(file)).map(LeaderboardHtml::draw);
    } catch (IOException e) {
      log.warn("The leaderboard in {} is not shown: {}", file.getParent(), e.getMessage());
      return Optional.empty();
    }
  }
}
