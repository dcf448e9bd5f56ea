package dev.discern.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

/**
 * The framework's settings, all of them in one file beside this class: neither the process's
 * environment nor a file that happens to lie in the working folder changes them.
 */
final class FixedEnvironment extends StandardServletEnvironment {
  private static final String FILE = "dev/discern/app/web/serving.properties";

  @Override
  protected void customizePropertySources(MutablePropertySources sources) {
    try {
      sources.addLast(new ResourcePropertySource(new ClassPathResource(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
