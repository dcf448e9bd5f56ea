package dev.discern.app.web;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Routes answer in the one form they have, whatever is asked for: a jar that brings an XML
 * converter must not change what the API says to a browser.
 */
final class AlwaysJson implements WebMvcConfigurer {
  @Override
  public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
    negotiation
        .ignoreAcceptHeader(true)
        .defaultContentType(MediaType.APPLICATION_JSON, MediaType.TEXT_EVENT_STREAM);
  }
}
