package dev.discern.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.discern.engine.Discern;
import dev.discern.examples.ExampleModel;
import dev.discern.inference.Answer;
import dev.discern.inference.ImageClassifier;
import dev.discern.inference.image.Photo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ClassifierConfigurationTest {
  @TempDir Path folder;

  @Test
  void the_bean_answers_and_is_closed_with_the_application() throws IOException {
    Photo photo = Discern.photo(ExampleModel.bluePhoto(folder));
    AnnotationConfigApplicationContext application = new AnnotationConfigApplicationContext();
    application
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("apples.model", ExampleModel.packed(folder).toString())));
    application.register(ClassifierConfiguration.class);
    application.refresh();
    ImageClassifier classifier = application.getBean(ImageClassifier.class);

    assertThat(((Answer.Answered) classifier.classify(photo)).decided().best().label())
        .isEqualTo("blue");

    application.close();
    assertThatThrownBy(() -> classifier.classify(photo)).isInstanceOf(IllegalStateException.class);
  }
}
