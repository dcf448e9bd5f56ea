package dev.discern.app.web.forget;

import dev.discern.app.web.desk.DeskPorts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts of forgetting, where there is something to forget. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(DeskPorts.class)
@Import({ForgetController.class, ForgetPages.class})
public class ForgetConfiguration {
  @Bean
  ForgetRequests forgetRequests(DeskPorts ports) {
    return new ForgetRequests(ports.jobs(), ports.forgetting(), ports.trail());
  }
}
