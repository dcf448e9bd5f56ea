package dev.discern.inference.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a photo is one of the model's: it is as near to photos that the model learnt from as nearly
 * all of its own photos are. Where a person has named what those look like, it must look like that
 * to the backbone too.
 *
 * @param neighbours how many of the {@link Gallery}'s nearest photos are asked (Sun et al. 2022)
 * @param farthest the mean distance to them up to which a photo belongs; null when the distance is
 *     not asked
 * @param looks the backbone's own labels, of which one must be among the photo's likeliest; empty
 *     when nobody named any
 * @param likeliest among how many of the backbone's labels
 */
public record DomainSettings(
    int neighbours, @Nullable Double farthest, List<String> looks, int likeliest) {
  public DomainSettings {
    looks = List.copyOf(looks);
    if (neighbours < 1 || likeliest < 1 || (farthest != null && !(farthest >= 0))) {
      throw new IllegalArgumentException(
          "neighbours and likeliest are 1 or more, farthest is 0 or more; not %d, %d, %s"
              .formatted(neighbours, likeliest, farthest));
    }
  }
}
