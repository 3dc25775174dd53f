package org.trigpoint.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Whoever was on the way to an address when they had to sign in goes on there. The sign-in page stays in the browser's history:
 * the first time that Back leads to it, it leads on to that address too, and asks nobody who is in who they are.
 */
final class Onward extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String ADDRESS = Onward.class.getName();
    private static final RedirectStrategy PLAIN = new DefaultRedirectStrategy();

    Onward() {
        setRedirectStrategy(this::send);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        if (!address.equals(getDefaultTargetUrl())) {
            request.getSession().setAttribute(ADDRESS, address);
        }
        PLAIN.sendRedirect(request, response, address);
    }

    /** Where somebody who is in goes on from the sign-in page; once, so that nothing can go round in a circle. */
    static Optional<String> from(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        Object address = session.getAttribute(ADDRESS);
        session.removeAttribute(ADDRESS);
        return address instanceof String found ? Optional.of(found) : Optional.empty();
    }
}
