package dev.discern.app.web.api;

import dev.discern.app.models.LiveModels;
import dev.discern.app.web.intake.IntakeLimits;
import dev.discern.app.web.intake.RequestBodyReader;
import dev.discern.app.web.intake.Turnstile;
import dev.discern.inference.image.ImageLimits;
import dev.discern.registry.ModelRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of the REST API. */
@Configuration(proxyBeanMethods = false)
@Import({PredictController.class, ModelsController.class, ApiDescription.class})
public class ApiConfiguration {
  @Bean
  Turnstile turnstile(IntakeLimits costs, MeterRegistry meters) {
    Turnstile turnstile = new Turnstile(costs);
    meters.gauge("discern.waiting", turnstile, Turnstile::waiting);
    meters.gauge("discern.places.lost", turnstile, Turnstile::lost);
    return turnstile;
  }

  /** Part of readiness by its name: where every place is lost, only a new start helps. */
  @Bean
  HealthIndicator places(Turnstile turnstile) {
    return () -> (turnstile.isStuck() ? Health.outOfService() : Health.up()).build();
  }

  @Bean
  RequestBodyReader requestBodyReader(
      IntakeLimits costs, ImageLimits limits, LongSupplier nanoTime) {
    return new RequestBodyReader(limits, costs, nanoTime);
  }

  @Bean
  Predictions predictions(
      LiveModels models, RequestBodyReader bodies, Turnstile turnstile, MeterRegistry meters) {
    return new Predictions(models, bodies, turnstile, new AnswerMeters(meters));
  }

  @Bean
  ModelsReader modelsReader(ModelRegistry registry, LiveModels models) {
    return new ModelsReader(registry, models);
  }
}
