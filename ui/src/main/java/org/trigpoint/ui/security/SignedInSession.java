package org.trigpoint.ui.security;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.trigpoint.access.SignedIn;

/** Who sits at this browser, in the session of the request that runs. */
@Profile("!headless")
@Component
public class SignedInSession {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /**
     * Begins for somebody who has just shown who they are, in a session of its own: whatever was in the one before, and
     * whoever knows its number, has no part in it.
     *
     * @param proof who it is
     * @param request that showed it
     * @param response to it
     */
    void begin(SignedIn proof, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignInProvider.authenticated(SignedInUser.of(proof)));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /**
     * Goes on with a newer proof of the same person, after they chose another password.
     *
     * @param proof the new one
     */
    public void continueWith(SignedIn proof) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before == null) {
            throw new IllegalStateException("Nobody is signed in.");
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                SignedInUser.of(proof), null, before.getAuthorities()));
        SecurityContextHolder.setContext(context);
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        VaadinServletResponse response = VaadinServletResponse.getCurrent();
        if (request != null && response != null) {
            sessions.saveContext(context, request.getHttpServletRequest(), response.getHttpServletResponse());
        }
    }
}
