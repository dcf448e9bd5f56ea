package dev.discern.serving.delivery.filing;

import static dev.discern.serving.delivery.occasion.Photos.ROTTEN;
import static dev.discern.serving.delivery.occasion.Photos.accepted;
import static dev.discern.serving.delivery.occasion.Photos.found;
import static dev.discern.serving.delivery.occasion.Photos.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.objects.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTemplateTest {
  @Test
  void a_photo_is_called_by_its_class_and_when_it_came() {
    assertThat(
            new KeyTemplate("{label}/{date}/{time}-{name}")
                .fill(ROTTEN, ZoneId.of("Europe/Berlin")))
        .isEqualTo("rotten/2026-11-20/12-58-07-IMG 4053.jpg");
    assertThat(fill("{pipeline}/{model}/{decision}-{probability}/{item}", "a.jpg"))
        .isEqualTo("apple-desk/apples@3/accepted-0.97/x-1");
  }

  @Test
  void a_photo_without_a_label_is_filed_under_its_decision() {
    assertThat(
            new KeyTemplate("{label}/{probability}/{model}/{name}")
                .fill(found("a.jpg", refused()), ZoneOffset.UTC))
        .isEqualTo("refused/none/no-model/a.jpg");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd,     rotten/.._.._etc_passwd",
    "..,                   rotten/_",
    "a\\b.jpg,             rotten/a_b.jpg",
    "苹果 🍎.jpg,            rotten/苹果 🍎.jpg",
    "100% + ripe &.jpg,    rotten/100% + ripe &.jpg",
    "$1 {label}.jpg,       rotten/$1 {label}.jpg",
    "'  ',                 rotten/_"
  })
  void whatever_a_photo_is_called_it_stays_in_its_folder(String name, String key) {
    assertThat(fill("{label}/{name}", name)).isEqualTo(key);
  }

  @Test
  void what_turns_the_text_around_or_cannot_be_seen_to_be_there_is_replaced() {
    assertThat(fill("{label}/{name}", "a\u202Egpj.exe\u0000\n")).isEqualTo("rotten/a_gpj.exe__");
    assertThat(fill("{label}/{name}", "half \uD83C.jpg")).isEqualTo("rotten/half _.jpg");
  }

  @Test
  void a_long_name_keeps_its_ending() {
    String key = fill("{label}/{name}", "果".repeat(500) + ".jpg");
    assertThat(key).startsWith("rotten/果").endsWith("果.jpg");
    assertThat(key.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
  }

  @Test
  void any_name_and_label_make_a_key_that_lies_below_its_folder() {
    Random random = new Random(7);
    KeyTemplate template = new KeyTemplate("filed/{label}/{date}/{time}-{name}");
    for (int i = 0; i < 2_000; i++) {
      String key =
          template.fill(found(anything(random), accepted(anything(random), 1)), ZoneOffset.UTC);
      assertThat(new ObjectKey("sorted", key).key()).startsWith("filed/");
      assertThat(key.split("/", -1)).hasSize(4).noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "{lable}/{name},   {lable} is nothing that a key can hold. Did you mean label?",
    "{label}//{name},  '\"{label}//{name}\" has an empty part'",
    "/{name},          '\"/{name}\" has an empty part'",
    "../{name},        '\"../{name}\" has an empty part, \".\" or \"..\"'",
    "{name,            '\"{name\" has a brace that is not closed'",
    "'',               '\"\" has an empty part'"
  })
  void a_template_that_cannot_be_filled_is_refused(String text, String why) {
    assertThatThrownBy(() -> new KeyTemplate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(why);
  }

  private static String fill(String template, String name) {
    return new KeyTemplate(template).fill(found(name, accepted("rotten", 0.974)), ZoneOffset.UTC);
  }

  /** Slashes, dots, spaces, control characters, and anything else. */
  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(
          random.nextBoolean()
              ? "/\\. \u0000{}%".charAt(random.nextInt(8))
              : (char) random.nextInt(0x10000));
    }
    return text.toString();
  }
}
