package dev.discern.app.web.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages. */
@Configuration(proxyBeanMethods = false)
@Import({
  HomePage.class,
  ModelPages.class,
  PackagePages.class,
  ProblemPages.class,
  FiguresStyle.class
})
public class PageConfiguration {}
