package dev.discern.training.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.training.audit.oddity.Oddity;
import dev.discern.training.dataset.Part;
import dev.discern.training.dataset.choices.Choices;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found. Files are named from the folder, with {@code /}.
 *
 * @param data the folder as it was given
 * @param photos how many can be used
 * @param headlines what to know before any figure is believed, in sentences; empty where all is
 *     well
 * @param labels how many photos each has, most first
 * @param copies groups of the same photo, by kinship; an exact copy of one of several near copies
 *     stands in both groups
 * @param labelCheck labels that are probably wrong
 * @param odd photos to look at, by oddity
 * @param unreadable files that cannot be used, by name
 * @param choices what a person decided about single photos before; dropped ones are not counted
 */
public record AuditReport(
    String data,
    int photos,
    List<String> headlines,
    List<LabelCount> labels,
    List<CopyGroup> copies,
    LabelCheck labelCheck,
    List<OddPhoto> odd,
    List<Unreadable> unreadable,
    Choices choices) {
  public AuditReport {
    headlines = List.copyOf(headlines);
    labels = List.copyOf(labels);
    copies = List.copyOf(copies);
    odd = List.copyOf(odd);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * The same under another name, with no more than so many groups, photos of a group, odd photos
   * and files of each list; the headlines and the counts of labels stay.
   */
  public AuditReport shortened(String name, int most) {
    return new AuditReport(
        name,
        photos,
        headlines,
        labels,
        first(most, copies).stream()
            .map(group -> new CopyGroup(group.kinship(), first(most, group.photos())))
            .toList(),
        new LabelCheck(labelCheck.words(), first(most, labelCheck.suspects())),
        first(most, odd),
        first(most, unreadable),
        choices);
  }

  private static <T> List<T> first(int most, List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  /** The groups of a kinship. */
  public List<CopyGroup> copies(Kinship kinship) {
    return copies.stream().filter(group -> group.kinship() == kinship).toList();
  }

  /** The photos that are odd in a way. */
  public List<OddPhoto> odd(Oddity oddity) {
    return odd.stream().filter(photo -> photo.oddity() == oddity).toList();
  }

  /**
   * A label's photos.
   *
   * @param parts how many lie in each ready-made part; empty where the folder came undivided
   */
  public record LabelCount(String label, int photos, Map<Part, Integer> parts) {
    public LabelCount {
      parts = Map.copyOf(parts);
    }
  }

  /**
   * A photo of the folder.
   *
   * @param part null where the folder came undivided
   * @param sha256 of the file
   */
  public record Member(String file, String label, @Nullable Part part, String sha256) {}

  /** Two or more photos that are one. */
  public record CopyGroup(Kinship kinship, List<Member> photos) {
    public CopyGroup {
      photos = List.copyOf(photos);
    }

    /** Whether the photo lies under more than one label: one of them is wrong. */
    @JsonProperty("twoLabels")
    public boolean twoLabels() {
      return photos.stream().map(Member::label).distinct().count() > 1;
    }

    /** Whether the photo lies in more than one part: a model is tested on what it learnt. */
    @JsonProperty("acrossParts")
    public boolean acrossParts() {
      return photos.stream().map(Member::part).distinct().count() > 1;
    }
  }

  /** A photo, what is odd about it, and what was measured. */
  public record OddPhoto(Oddity oddity, Member photo, String measured) {}

  /** A file that cannot be used, and why. */
  public record Unreadable(String file, String code, String reason) {}
}
