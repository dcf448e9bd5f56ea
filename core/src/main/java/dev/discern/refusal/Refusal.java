package dev.discern.refusal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clear no: what was refused, why, what was found, and what to do next. Immutable, so one refusal
 * can be an exception on one road and an answer on another.
 *
 * <p>The message is a subject and a predicate, "<i>IMG_4053.jpg</i> <i>has 24 megapixels; the limit
 * is 16. Make it smaller or raise image.max-megapixels.</i>", so that the room that finds the fault
 * need not know the photo's name: {@link #about} adds it.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;
  private final String subject;
  private final String predicate;
  private final transient Map<String, Object> facts;

  private Refusal(
      RefusalCode code,
      String subject,
      String predicate,
      Map<String, Object> facts,
      @Nullable Throwable cause) {
    super(subject + " " + predicate, cause);
    this.code = code;
    this.subject = subject;
    this.predicate = predicate;
    this.facts = Collections.unmodifiableMap(facts);
  }

  /**
   * Refuses {@code subject}.
   *
   * @param subject what is refused, as the user knows it: a file name, a setting, "The photo"
   * @param predicate the rest of the sentence, beginning with a verb, and the remedy
   */
  public static Refusal of(RefusalCode code, String subject, String predicate) {
    return new Refusal(code, subject, predicate, new LinkedHashMap<>(), null);
  }

  /** The same refusal about a subject the user knows by this name. */
  public Refusal about(String name) {
    return new Refusal(code, name, predicate, facts, getCause());
  }

  /** The same refusal with one more fact for machines, such as {@code limit} or {@code found}. */
  public Refusal with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(key, value);
    return new Refusal(code, subject, predicate, more, getCause());
  }

  /** The same refusal with one more remedy, a sentence of its own. */
  public Refusal remedy(String sentence) {
    return new Refusal(code, subject, predicate + " " + sentence, facts, getCause());
  }

  /** The same refusal, remembering what led to it; shown only to those who ask for details. */
  public Refusal because(Throwable cause) {
    return new Refusal(code, subject, predicate, facts, cause);
  }

  public RefusalCode code() {
    return code;
  }

  /** One or two sentences for a person: what is wrong, what was found, the remedy. */
  public String sentence() {
    return subject + " " + predicate;
  }

  /** Figures and names behind the sentence, in the order they were added. */
  public Map<String, Object> facts() {
    return facts;
  }
}
