package dev.discern.app.config.pipelines;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.discern.refusal.Vocabulary;
import dev.discern.serving.delivery.order.Attach;
import dev.discern.serving.delivery.pipeline.Action;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is written; one receiver need not be a list.
 *
 * @param attach {@code photo}, {@code preview} or {@code none}; null for the photo
 */
public record MailYaml(
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> to,
    @Nullable String attach,
    @JsonProperty("at-most") @Nullable String atMost,
    @Nullable String digest,
    @Nullable String quiet) {
  private static final Vocabulary<Attach> ATTACHED = Vocabulary.of(Attach.values(), Attach::word);

  public MailYaml {
    (to == null ? List.<String>of() : to).forEach(Addresses::parse);
    attach(attach);
    new PaceWords(atMost, digest, quiet).pacing();
  }

  Action.Mail action(String place) {
    List<String> receivers = to == null || to.isEmpty() ? null : to;
    String remedy = "name whom to write to, such as to: [buyer@example.org]";
    return new Action.Mail(
        Required.of(receivers, place, "to", remedy),
        attach(attach),
        new PaceWords(atMost, digest, quiet).pacing());
  }

  private static Attach attach(@Nullable String word) {
    if (word == null) {
      return Attach.PHOTO;
    }
    return ATTACHED
        .find(word.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "attach is \"%s\", which is none.%s".formatted(word, ATTACHED.hint(word))));
  }
}
