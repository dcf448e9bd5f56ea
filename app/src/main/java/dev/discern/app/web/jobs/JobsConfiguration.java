package dev.discern.app.web.jobs;

import dev.discern.app.web.intake.Intake;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of jobs, where there is something behind them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(JobPorts.class)
@Import(JobsController.class)
public class JobsConfiguration {
  @Bean
  JobDesk jobDesk(Intake bodies, JobPorts ports) {
    return new JobDesk(bodies, ports);
  }

  @Bean
  LiveJobs liveJobs() {
    return new LiveJobs();
  }
}
