package dev.discern.training.audit;

import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.audit.AuditReport.OddPhoto;
import dev.discern.training.audit.AuditReport.Unreadable;
import dev.discern.training.dataset.Dataset.Skipped;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.PhotoGroups;
import dev.discern.training.dataset.choices.Choice;
import dev.discern.training.dataset.choices.Choice.Action;
import dev.discern.training.dataset.choices.Choices;
import dev.discern.training.dataset.reading.FoundPhotos;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the looks at single photos say together. */
final class Findings {
  private final Path root;
  private final List<Look.Seen> seen;
  private final List<Look.Failed> failed;
  private final NearGroups near;
  private final PhotoGroups named;
  private final List<Skipped> skipped;
  private final Choices choices;
  private final LabelCheck check;
  private final Set<String> kept;

  Findings(
      Path root,
      FoundPhotos found,
      List<Look.Failed> failed,
      NearGroups near,
      PhotoGroups named,
      LabelCheck check) {
    this.root = root;
    this.seen = near.photos();
    this.near = near;
    this.named = named;
    this.failed = failed;
    this.skipped = found.skipped();
    this.choices = found.choices();
    this.check = check;
    this.kept = choices.made(Action.KEEP).stream().map(Choice::photo).collect(Collectors.toSet());
  }

  AuditReport report() {
    List<LabelCount> labels = labels();
    List<CopyGroup> copies = copies();
    return new AuditReport(
        root.toString(),
        seen.size(),
        new Headlines(labels, copies).sentences(),
        labels,
        copies,
        check.without(kept),
        odd(),
        unreadable(),
        choices);
  }

  private List<LabelCount> labels() {
    Map<String, List<Look.Seen>> byLabel =
        seen.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.found().label(), TreeMap::new, Collectors.toList()));
    return byLabel.entrySet().stream()
        .map(each -> new LabelCount(each.getKey(), each.getValue().size(), parts(each.getValue())))
        .sorted(Comparator.comparing(LabelCount::photos).reversed())
        .toList();
  }

  private static Map<Part, Integer> parts(List<Look.Seen> photos) {
    Map<Part, Integer> parts = new EnumMap<>(Part.class);
    for (Look.Seen photo : photos) {
      if (photo.found().part() != null) {
        parts.merge(photo.found().part(), 1, Integer::sum);
      }
    }
    return parts;
  }

  /** A group of a looser kinship counts only when it joins what the stricter one leaves apart. */
  private List<CopyGroup> copies() {
    return Stream.of(
            groups(Kinship.SAME_FILE, grouped(Look.Seen::sha256), Look.Seen::found),
            groups(Kinship.SAME_PIXELS, grouped(Look.Seen::samePixels), Look.Seen::sha256),
            groups(Kinship.NEAR_COPY, near.all(), Look.Seen::samePixels),
            torn())
        .flatMap(List::stream)
        .toList();
  }

  /** Named groups that lie in several parts; whole ones are as they should be. */
  private List<CopyGroup> torn() {
    return grouped(photo -> named.groupOf(photo.found().file()).toString()).stream()
        .map(group -> group.stream().map(photo -> photo.member(root)).toList())
        .map(members -> new CopyGroup(Kinship.SAME_GROUP, members))
        .filter(CopyGroup::acrossParts)
        .toList();
  }

  private Collection<List<Look.Seen>> grouped(Function<Look.Seen, String> key) {
    return seen.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private List<CopyGroup> groups(
      Kinship kinship, Collection<List<Look.Seen>> groups, Function<Look.Seen, Object> stricter) {
    return groups.stream()
        .filter(group -> group.stream().map(stricter).distinct().count() > 1)
        .map(
            group ->
                new CopyGroup(kinship, group.stream().map(photo -> photo.member(root)).toList()))
        .toList();
  }

  private List<OddPhoto> odd() {
    Sizes sizes = Sizes.of(seen.stream().map(Look.Seen::size).toList());
    return seen.stream()
        .filter(photo -> !kept.contains(photo.member(root).file()))
        .flatMap(
            photo ->
                Stream.concat(photo.oddities().stream(), sizes.oddity(photo.size()).stream())
                    .map(odd -> new OddPhoto(odd.oddity(), photo.member(root), odd.measured())))
        .sorted(Comparator.comparing(OddPhoto::oddity))
        .toList();
  }

  private List<Unreadable> unreadable() {
    Stream<Unreadable> undecodable =
        failed.stream()
            .map(each -> new Unreadable(name(each.found().file()), each.code(), each.reason()));
    Stream<Unreadable> passedOver =
        skipped.stream().map(each -> new Unreadable(name(each.file()), each.code(), each.reason()));
    return Stream.concat(undecodable, passedOver)
        .sorted(Comparator.comparing(Unreadable::file))
        .toList();
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
