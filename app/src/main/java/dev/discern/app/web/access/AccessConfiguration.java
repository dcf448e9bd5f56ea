package dev.discern.app.web.access;

import static org.springframework.security.config.Customizer.withDefaults;

import dev.discern.app.access.AccessMode;
import dev.discern.app.access.Door;
import dev.discern.app.access.Visitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** One chain of filters for both modes: what is asked for needs the same right in each. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(LoginPage.class)
public class AccessConfiguration {
  /** Before every filter that answers, after those that only set headers. */
  private static final int ORDER = -100;

  @Bean
  FilterRegistrationBean<Filter> securityFilter(
      @Qualifier("springSecurityFilterChain") Filter chain) {
    FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(chain);
    registration.setOrder(ORDER);
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, Door door) {
    common(http, door);
    return door.mode() == AccessMode.OPEN ? open(http, door) : users(http, door);
  }

  /** Nobody but {@link SessionLogin} asks who somebody is. */
  @Bean
  AuthenticationManager authenticationManager(Door door) {
    return new SessionLogin(door.entrance());
  }

  private static void common(HttpSecurity http, Door door) {
    DoorRefusals refusals = new DoorRefusals(door.mode());
    http.authorizeHttpRequests(Rights::grant)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(headers -> headers.defaultsDisabled().cacheControl(withDefaults()))
        .addFilterBefore(new SameSite(door), SecurityContextHolderFilter.class)
        .addFilterBefore(new FormBody(), SecurityContextHolderFilter.class)
        .addFilterBefore(new KeyFilter(door.entrance()), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new VisitorAttribute(), AuthorizationFilter.class)
        .requestCache(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable);
  }

  private static SecurityFilterChain open(HttpSecurity http, Door door) {
    return http.addFilterBefore(new HostCheck(door), SameSite.class)
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .anonymous(
            everybody ->
                everybody.principal(Visitor.LOCAL).authorities(Rights.authorities(Visitor.LOCAL)))
        .build();
  }

  private static SecurityFilterChain users(HttpSecurity http, Door door) {
    return http.addFilterAfter(new SessionCheck(door.entrance()), SecurityContextHolderFilter.class)
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new FromASession()))
        .formLogin(
            form ->
                form.loginPage(LoginPage.PATH)
                    .usernameParameter("name")
                    .successHandler(LoginAnswers.success())
                    .failureHandler(LoginAnswers.failure())
                    .permitAll())
        .logout(
            logout ->
                logout
                    .addLogoutHandler(new LogoutNote(door.entrance()))
                    .deleteCookies("discern")
                    .logoutSuccessUrl(LoginPage.PATH))
        .build();
  }
}
