package dev.discern.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.discern.refusal.Refusal;
import dev.discern.refusal.RefusalCode;
import dev.discern.serving.ledger.item.InboxKey;
import dev.discern.serving.ledger.item.JobId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "apples/100% ripe + sweet.jpg",
        "苹果/红.jpg",
        "🍎.jpg",
        "a..b/...",
        "folder/",
        "a//b",
        "~"
      })
  void what_users_call_their_photos_is_a_key(String key) {
    assertThat(new ObjectKey("inbox", key).toString()).isEqualTo("inbox/" + key);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "''|is empty",
        "/etc/passwd|begins with '/'",
        "../up|has a segment that is '.' or '..'",
        "a/../../b|has a segment that is '.' or '..'",
        "a/..|has a segment that is '.' or '..'",
        "./a|has a segment that is '.' or '..'"
      },
      delimiter = '|')
  void what_would_leave_its_place_is_refused(String key, String why) {
    assertThat(refusal("inbox", key).sentence()).contains(why).doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nb", "a\u0085b", "a\u007fb"})
  void a_control_character_is_refused(String key) {
    assertThat(refusal("inbox", key).sentence()).contains("has a control").doesNotContain("\n");
  }

  @Test
  void whatever_a_photo_is_called_its_place_is_a_key() {
    List<String> names = List.of("\u00c3\u0084pfel.jpg", "a\ud83d.jpg", "\u0007/..\\\u0085", "..");
    for (String name : names) {
      InboxKey place = InboxKey.of("apples", new JobId("j000000000000000001"), 1, name);
      assertThat(new ObjectKey("inbox", place.text()).key()).startsWith("apples/");
    }
  }

  @Test
  void of_a_name_of_megabytes_the_beginning_and_the_ending_are_kept() {
    JobId job = new JobId("j000000000000000001");

    assertThat(InboxKey.of("apples", job, 1, "a".repeat(4_900_000) + ".jpg").name())
        .isEqualTo("a".repeat(196) + ".jpg");
    assertThat(InboxKey.of("apples", job, 1, "a".repeat(199) + "\ud83c\udf4e".repeat(999)).name())
        .isEqualTo("a".repeat(199));
  }

  @Test
  void half_a_character_is_refused() {
    assertThat(refusal("inbox", "a" + Character.MIN_HIGH_SURROGATE).sentence())
        .contains("has half a character");
  }

  @Test
  void the_limit_is_in_bytes_not_letters() {
    assertThat(new ObjectKey("inbox", "é".repeat(512)).key()).hasSize(512);
    assertThat(refusal("inbox", "é".repeat(512) + "a").sentence())
        .endsWith("has 1025 bytes; the limit is 1024. Choose a shorter name.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "Inbox", "in/box", "-inbox", "inbox.", "in box"})
  void a_bucket_has_a_plain_name(String bucket) {
    assertThat(refusal(bucket, "a").sentence()).contains("is not a bucket's name");
  }

  @Test
  void its_name_is_what_follows_the_last_slash() {
    assertThat(new ObjectKey("inbox", "apples/2026/red apple.jpg").name())
        .isEqualTo("red apple.jpg");
  }

  private static Refusal refusal(String bucket, String key) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> new ObjectKey(bucket, key));
    assertThat(refusal.code()).isEqualTo(RefusalCode.OBJECT_KEY_INVALID);
    return refusal;
  }
}
