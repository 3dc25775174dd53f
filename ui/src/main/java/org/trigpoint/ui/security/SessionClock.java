package org.trigpoint.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody used for fifteen minutes, and any after ten hours. The container's own timeout does not
 * do it: an open page keeps asking for news, and that would keep a deserted desk signed in for ever.
 */
final class SessionClock extends OncePerRequestFilter {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(10);

    private static final String LAST_ACT = SessionClock.class.getName() + ".lastAct";
    /** What a page asks by itself, without a person. */
    private static final Set<String> UNASKED = Set.of("heartbeat", "push");

    private final Clock clock;

    SessionClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && !isOver(session)) {
            String asked = request.getParameter("v-r");
            if (asked == null || !UNASKED.contains(asked)) {
                session.setAttribute(LAST_ACT, clock.instant());
            }
        } else if (session != null) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        Instant now = clock.instant();
        Instant began = Instant.ofEpochMilli(session.getCreationTime());
        Instant lastAct = session.getAttribute(LAST_ACT) instanceof Instant instant ? instant : now;
        return now.isAfter(lastAct.plus(IDLE)) || now.isAfter(began.plus(LONGEST));
    }
}
