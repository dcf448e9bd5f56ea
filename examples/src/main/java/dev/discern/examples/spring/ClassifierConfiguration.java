package dev.discern.examples.spring;

import dev.discern.engine.Discern;
import dev.discern.inference.ImageClassifier;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One classifier for the whole application: it is made for many threads at once. */
// tag::bean[]
@Configuration
public class ClassifierConfiguration {
  @Bean(destroyMethod = "close")
  ImageClassifier apples(@Value("${apples.model}") Path model) {
    return Discern.open(model);
  }
}
// end::bean[]
