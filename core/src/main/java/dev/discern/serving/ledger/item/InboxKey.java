package dev.discern.serving.ledger.item;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a photo lies in the inbox: {@code PIPELINE/any/name.jpg} by whoever puts objects there, and
 * {@code PIPELINE/JOB/NUMBER/name.jpg} by Discern's own intake.
 *
 * @param pipeline that it is for; empty when the object lies in no pipeline's folder
 * @param job that it belongs to; null for an object that was put there by somebody else
 * @param number within its job, from 1; 0 without a job
 * @param name the photo's, as its giver knows it
 * @param text the whole key
 */
public record InboxKey(String pipeline, @Nullable JobId job, int number, String name, String text) {
  /** A file system has 255 bytes for a name, of which a store on it needs some for itself. */
  private static final int LONGEST_NAME_BYTES = 200;

  private static final int LONGEST_ENDING = 10;
  private static final String FORGOTTEN = "forgotten";

  /** Reads a key; every key is one. */
  public static InboxKey parse(String key) {
    List<String> parts = List.of(key.split("/", -1));
    String name = parts.get(parts.size() - 1);
    String pipeline = parts.size() == 1 ? "" : parts.get(0);
    boolean ours =
        parts.size() == 4 && JobId.isOne(parts.get(1)) && parts.get(2).matches("[1-9][0-9]{0,8}");
    return ours
        ? new InboxKey(pipeline, new JobId(parts.get(1)), Integer.parseInt(parts.get(2)), name, key)
        : new InboxKey(pipeline, null, 0, name, key);
  }

  /**
   * The place of a job's photo.
   *
   * @param name as it was given; what a key cannot hold is replaced, and of a long name only the
   *     beginning and the ending are kept
   */
  public static InboxKey of(String pipeline, JobId job, int number, String name) {
    String kept = name.replaceAll("[/\\\\\\p{Cc}\\p{Cs}]", "_");
    String safe = kept.isBlank() || kept.matches("\\.{1,2}") ? "photo" : kept;
    return parse(pipeline + "/" + job + "/" + number + "/" + shortened(safe));
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot >= 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    String stem = beginning(name.substring(0, name.length() - ending.length()));
    while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  /** As much as could fit, so that of a name of megabytes not each letter is tried. */
  private static String beginning(String stem) {
    return stem.codePointCount(0, stem.length()) <= LONGEST_NAME_BYTES
        ? stem
        : stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME_BYTES));
  }

  /** The same place with nothing of the photo's own name in it. */
  public InboxKey nameless() {
    return job == null ? parse("") : of(pipeline, job, number, FORGOTTEN);
  }

  /** Whether nothing of the photo's own name is in it. */
  public boolean isNameless() {
    return equals(nameless());
  }
}
