package dev.discern.training.dataset.splitting;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.training.dataset.Dataset;
import dev.discern.training.dataset.LabelledPhoto;
import dev.discern.training.dataset.PhotoGroups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Groups that names tell: bursts, minutes, films. The pattern is looked for in a photo's path in
 * the dataset, such as {@code green/IMG_4053.jpg}; photos whose first parentheses match the same
 * text are one group, and one that does not match is by itself.
 */
public final class GroupPattern {
  private final Pattern pattern;

  private GroupPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * A pattern.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when it is none, or without parentheses
   */
  public static GroupPattern of(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      if (pattern.matcher("").groupCount() < 1) {
        throw unusable(regex, "has no parentheses. Put the part that names the group into some");
      }
      return new GroupPattern(pattern);
    } catch (PatternSyntaxException e) {
      throw unusable(regex, "is no regular expression (" + e.getDescription() + "). Write one")
          .because(e);
    }
  }

  /**
   * The groups of a dataset.
   *
   * @throws Refusal {@code CONFIGURATION_INVALID} when no photo matches
   */
  public PhotoGroups groups(Dataset dataset) {
    Map<String, List<Path>> groups = new TreeMap<>();
    for (LabelledPhoto photo : dataset.photos()) {
      Matcher matcher = pattern.matcher(name(dataset, photo));
      if (matcher.find() && matcher.group(1) != null) {
        groups.computeIfAbsent(matcher.group(1), name -> new ArrayList<>()).add(photo.file());
      }
    }
    if (groups.isEmpty()) {
      throw unusable(
          pattern.pattern(),
          "matches no photo of %s, such as %s. Write one that does"
              .formatted(dataset.root(), name(dataset, dataset.photos().get(0))));
    }
    return PhotoGroups.of(groups.values());
  }

  private static String name(Dataset dataset, LabelledPhoto photo) {
    return dataset.root().relativize(photo.file()).toString().replace('\\', '/');
  }

  private static Refusal unusable(String pattern, String why) {
    return Refusal.of(
        RefusalCode.CONFIGURATION_INVALID,
        "The group pattern “" + pattern + "”",
        why + ", as in '(IMG_\\d+)_\\d+' for IMG_12_1.jpg and IMG_12_2.jpg.");
  }
}
