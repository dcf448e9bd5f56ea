package dev.discern.training.audit;

import dev.discern.training.audit.AuditReport.CopyGroup;
import dev.discern.training.audit.AuditReport.LabelCount;
import dev.discern.training.audit.AuditReport.Member;
import dev.discern.training.audit.AuditReport.OddPhoto;
import dev.discern.training.audit.AuditReport.Unreadable;
import dev.discern.training.audit.likeness.NearCopies;
import dev.discern.training.dataset.Dataset.Skipped;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.choices.Choice;
import dev.discern.training.dataset.choices.Choice.Action;
import dev.discern.training.dataset.choices.Choices;
import dev.discern.training.dataset.reading.FoundPhotos;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final List<Skipped> skipped;
  private final Choices choices;

  Findings(Path root, List<Look> looks, FoundPhotos found) {
    this.root = root;
    this.seen = only(Look.Seen.class, looks);
    this.failed = only(Look.Failed.class, looks);
    this.skipped = found.skipped();
    this.choices = found.choices();
  }

  private static <T> List<T> only(Class<T> kind, List<Look> looks) {
    return looks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  AuditReport report() {
    return new AuditReport(
        root.toString(), seen.size(), labels(), copies(), odd(), unreadable(), choices);
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
            groups(Kinship.SAME_PIXELS, grouped(Look.Seen::pixels), Look.Seen::sha256),
            groups(Kinship.NEAR_COPY, near(), Look.Seen::pixels))
        .flatMap(List::stream)
        .toList();
  }

  private Collection<List<Look.Seen>> grouped(Function<Look.Seen, String> key) {
    return seen.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private Collection<List<Look.Seen>> near() {
    int[] firsts = NearCopies.groups(seen.stream().map(Look.Seen::likeness).toList());
    Map<Integer, List<Look.Seen>> groups = new TreeMap<>();
    for (int i = 0; i < firsts.length; i++) {
      groups.computeIfAbsent(firsts[i], first -> new ArrayList<>()).add(seen.get(i));
    }
    return groups.values();
  }

  private List<CopyGroup> groups(
      Kinship kinship, Collection<List<Look.Seen>> groups, Function<Look.Seen, Object> stricter) {
    return groups.stream()
        .filter(group -> group.stream().map(stricter).distinct().count() > 1)
        .map(group -> new CopyGroup(kinship, group.stream().map(this::member).toList()))
        .toList();
  }

  private Member member(Look.Seen photo) {
    return new Member(
        name(photo.found().file()), photo.found().label(), photo.found().part(), photo.sha256());
  }

  private List<OddPhoto> odd() {
    Sizes sizes = Sizes.of(seen.stream().map(Look.Seen::size).toList());
    Set<String> kept =
        choices.made(Action.KEEP).stream().map(Choice::photo).collect(Collectors.toSet());
    return seen.stream()
        .filter(photo -> !kept.contains(name(photo.found().file())))
        .flatMap(
            photo ->
                Stream.concat(photo.oddities().stream(), sizes.oddity(photo.size()).stream())
                    .map(odd -> new OddPhoto(odd.oddity(), member(photo), odd.measured())))
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
