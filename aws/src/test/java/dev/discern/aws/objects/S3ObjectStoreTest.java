package dev.discern.aws.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.aws.AwsAccess;
import dev.discern.aws.AwsCredentials;
import dev.discern.objects.ObjectKey;
import dev.discern.objects.ObjectStoreUnavailable;
import dev.discern.objects.PutTerms;
import java.net.URI;
import org.junit.jupiter.api.Test;

class S3ObjectStoreTest {
  private static final ObjectKey KEY = new ObjectKey("inbox", "apple.jpg");
  private static final AwsCredentials WHO = new AwsCredentials("who", "a-secret");

  @Test
  void a_store_that_is_down_is_unavailable() {
    AwsAccess nobody = AwsAccess.at(URI.create("http://127.0.0.1:1"), WHO);
    try (S3ObjectStore store = new S3ObjectStore(nobody)) {
      ObjectStoreUnavailable down =
          catchThrowableOfType(
              ObjectStoreUnavailable.class,
              () -> store.put(KEY, new byte[1], PutTerms.of("image/jpeg")));

      assertThat(down).hasMessageStartingWith("The object store could not put inbox/apple.jpg: ");
      assertThat(catchThrowableOfType(ObjectStoreUnavailable.class, () -> store.get(KEY, 1)))
          .hasMessageStartingWith("The object store could not get inbox/apple.jpg: ");
    }
  }

  @Test
  void secrets_are_not_printed() {
    assertThat(AwsAccess.at(URI.create("http://127.0.0.1:1"), WHO).toString())
        .contains("who")
        .doesNotContain("a-secret");
  }
}
