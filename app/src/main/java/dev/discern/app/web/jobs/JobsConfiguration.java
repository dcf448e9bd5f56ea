package dev.discern.app.web.jobs;

import dev.discern.app.web.handin.HandInRequests;
import dev.discern.app.web.intake.RequestBodyReader;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of jobs, where there is something behind them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(JobPorts.class)
@Import(JobsController.class)
public class JobsConfiguration {
  /** Half of what proxies and browsers mostly give a line on which nothing is said. */
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  @Bean
  HandInRequests handInRequests(RequestBodyReader bodies, JobPorts ports) {
    return new HandInRequests(bodies, ports.handIn());
  }

  @Bean
  JobRequests jobRequests(HandInRequests handIns, JobPorts ports) {
    return new JobRequests(handIns, ports);
  }

  /** The framework shows what is bound so. */
  @Bean
  MeterBinder deskMeters(JobPorts ports) {
    return ports.meters();
  }

  @Bean
  LiveJobs liveJobs(JobRequests requests, LongSupplier nanoTime) {
    return new LiveJobs(new Followers(requests::look, nanoTime, KEEP_ALIVE));
  }
}
