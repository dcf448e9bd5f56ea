package dev.discern.app.web.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import dev.discern.app.access.Scope;
import dev.discern.app.access.Visitor;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Which right an address needs. What is not named here can be looked at by readers and changed by
 * admins, so that a route that is forgotten is closed rather than open.
 */
final class Rights {
  private static final String READ = Scope.READ.word();
  private static final String PREDICT = Scope.PREDICT.word();
  private static final String JOBS = Scope.JOBS.word();
  private static final String ADMIN = Scope.ADMIN.word();

  /** What a browser or a watchdog needs before anybody has logged in. */
  private static final String[] FOR_ALL = {
    "/static/**", "/problems", "/problems/*", "/actuator/health/**", "/error", "/login"
  };

  /** What operators work with, on the page. */
  private static final String[] DESK = {"/jobs/**", "/review/**", "/set-aside/**", "/items/**"};

  private Rights() {}

  static void grant(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry at) {
    at.requestMatchers(FOR_ALL)
        .permitAll()
        .requestMatchers(POST, "/v1/models/*/predict")
        .hasAuthority(PREDICT)
        .requestMatchers(GET, "/v1/jobs/**")
        .hasAnyAuthority(READ, JOBS)
        .requestMatchers("/v1/jobs/**")
        .hasAuthority(JOBS)
        .requestMatchers(DELETE, "/v1/items/*")
        .hasAuthority(JOBS)
        .requestMatchers(POST, DESK)
        .hasAuthority(JOBS)
        .requestMatchers("/access/**", "/v1/access/**")
        .hasAuthority(ADMIN)
        .requestMatchers(GET, "/**")
        .hasAuthority(READ)
        .requestMatchers(HEAD, "/**")
        .hasAuthority(READ)
        .anyRequest()
        .hasAuthority(ADMIN);
  }

  static List<GrantedAuthority> authorities(Visitor visitor) {
    return visitor.scopes().stream()
        .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority(scope.word()))
        .toList();
  }
}
