package dev.discern.app.web;

import dev.discern.app.models.LiveModels;
import dev.discern.app.web.access.AccessConfiguration;
import dev.discern.app.web.api.ApiConfiguration;
import dev.discern.app.web.desk.DeskConfiguration;
import dev.discern.app.web.forget.ForgetConfiguration;
import dev.discern.app.web.jobs.JobsConfiguration;
import dev.discern.app.web.page.PageConfiguration;
import dev.discern.app.web.problem.ErrorEndpoint;
import dev.discern.app.web.problem.ProblemResolver;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The web server's parts. The framework's own are those named in {@code
 * META-INF/spring/dev.discern.app.web.ServingConfiguration.imports} and no others, so that a new
 * jar on the class path adds nothing by itself.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
@Import({
  AccessConfiguration.class,
  ApiConfiguration.class,
  JobsConfiguration.class,
  PageConfiguration.class,
  DeskConfiguration.class,
  ForgetConfiguration.class,
  ErrorEndpoint.class,
  AlwaysJson.class,
  TomcatSettings.class,
  SecurityHeaders.class
})
class ServingConfiguration {
  @Bean
  ProblemResolver problemResolver(MeterRegistry meters) {
    return new ProblemResolver(meters);
  }

  /** Readiness follows when this has run. */
  @Bean
  ApplicationRunner warmUp(LiveModels models) {
    return arguments -> models.warmUp();
  }
}
