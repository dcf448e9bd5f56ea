package dev.discern.app.config.pipelines;

import dev.discern.objects.ObjectKey;
import dev.discern.serving.delivery.filing.KeyTemplate;
import dev.discern.serving.delivery.pipeline.Action;
import org.jspecify.annotations.Nullable;

/**
 * A filing as it is written.
 *
 * @param bucket null for {@code sorted}
 * @param key null for the class, the day, the time and the name
 */
public record FileYaml(@Nullable String bucket, @Nullable String key) {
  private static final String BUCKET = "sorted";
  private static final String KEY = "{label}/{date}/{time}-{name}";

  public FileYaml {
    action(bucket, key);
  }

  Action.FileAway action() {
    return action(bucket, key);
  }

  private static Action.FileAway action(@Nullable String bucket, @Nullable String key) {
    String place = bucket == null ? BUCKET : bucket;
    KeyTemplate template = new KeyTemplate(key == null ? KEY : key);
    return new Action.FileAway(new ObjectKey(place, "any").bucket(), template);
  }
}
