package dev.discern.app.reports;

import dev.discern.training.dataset.InParallel;
import dev.discern.training.dataset.Progress;
import dev.discern.training.dataset.Thumbnails;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Thumbnails of all that a page shows, made at once on all cores: the page is drawn first without
 * any, to see which it asks for.
 *
 * @param maker of one; safe for any number of threads
 * @param most so many, those of the page's beginning; other photos are named only
 * @param threads to make them with
 */
public record MadeThumbnails(Thumbnails maker, int most, int threads) {
  /**
   * Draws a page.
   *
   * @param page given thumbnails
   */
  String drawn(Function<Thumbnails, String> page) {
    List<Path> files = wanted(page).stream().limit(most).toList();
    List<Optional<byte[]>> jpegs =
        new InParallel(threads).map("drawing", files, maker::jpeg, Progress.SILENT);
    Map<Path, Optional<byte[]>> made = new HashMap<>();
    for (int i = 0; i < jpegs.size(); i++) {
      made.put(files.get(i), jpegs.get(i));
    }
    return page.apply(file -> made.getOrDefault(file, Optional.empty()));
  }

  private static Set<Path> wanted(Function<Thumbnails, String> page) {
    Set<Path> wanted = new LinkedHashSet<>();
    String withoutAny =
        page.apply(
            file -> {
              wanted.add(file);
              return Optional.empty();
            });
    return withoutAny.isEmpty() ? Set.of() : wanted;
  }
}
