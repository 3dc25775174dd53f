package org.trigpoint.ui.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Which requests get in: everything is closed but the sign-in page and what a page is painted with. */
@Profile("!headless")
@Configuration(proxyBeanMethods = false)
class Doors {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String INVITATION = "/invitation";

    /** Programs have no session and no cookie, so that nobody's browser can be made to speak for them: they show a token. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher("/api/records/*")
                .headers(ResponseRules::apply)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain closedByDefault(HttpSecurity http, NavigationAccessControl navigation) {
        http.addFilterBefore(new SessionClock(Clock.systemUTC()), SecurityContextHolderFilter.class)
                .addFilterAfter(new OwnPagesOnly(), HeaderWriterFilter.class)
                .headers(ResponseRules::apply)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/trigpoint/**", "/aura/**", PlainPage.ERROR, SIGN_IN, INVITATION, INVITATION + "/*")
                        .permitAll())
                // Not through Vaadin's loginView: that would take the token check off the sign-in form.
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("name")
                        .successHandler(new Onward())
                        .failureUrl(SIGN_IN + "?" + SignInPage.REFUSED)
                        .permitAll())
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?" + SignInPage.LEFT))
                .exceptionHandling(refused -> refused.accessDeniedHandler(Doors::turnAway))
                .with(
                        vaadin(),
                        vaadin -> vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        navigation.setLoginView(SIGN_IN);
        return http.build();
    }

    /** The only one there is, so that no framework adds a user of its own. */
    @Bean
    AuthenticationProvider signInProvider(PasswordCheck check) {
        return new SignInProvider(check);
    }

    /** A page at the door that stood open until its token lapsed is given again; anything else is not there. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException && request.getServletPath().equals(SIGN_IN)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?" + SignInPage.LAPSED);
        } else if (why instanceof CsrfException && request.getServletPath().equals(INVITATION)) {
            response.sendRedirect(request.getContextPath() + INVITATION);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
