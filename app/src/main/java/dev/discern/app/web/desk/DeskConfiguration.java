package dev.discern.app.web.desk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The desk's pages, where there is something behind them; the menu knows whether there is. */
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {
  @Bean
  Menu menu(ObjectProvider<DeskPorts> desk) {
    return new Menu(desk);
  }

  /** The pages themselves. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnBean(DeskPorts.class)
  @Import({
    JobPages.class,
    HistoryPages.class,
    ItemPages.class,
    PhotoRoutes.class,
    ReviewPages.class,
    SetAsidePages.class,
    DeadLetterPages.class,
    MailPages.class
  })
  static class Pages {}
}
