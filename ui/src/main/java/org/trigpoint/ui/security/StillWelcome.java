package org.trigpoint.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.SignedIn;

/**
 * Ends a session at its next request when its person was closed or has another password since. It stands behind the
 * doors, where it is known who asks.
 */
@Profile("!headless")
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class StillWelcome extends OncePerRequestFilter {

    private final AccessDesk desk;

    StillWelcome(AccessDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && who.getPrincipal() instanceof SignedInUser user
                && user.proof() instanceof SignedIn proof
                && desk.again(proof).isEmpty()) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
