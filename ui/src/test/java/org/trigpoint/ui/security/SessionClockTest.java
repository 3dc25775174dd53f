package org.trigpoint.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionClockTest {

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = Instant.ofEpochMilli(session.getCreationTime());
    private final SessionClock clock = new SessionClock(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void a_session_in_use_lasts() throws Exception {
        for (int minute = 0; minute < 120; minute += 14) {
            after(Duration.ofMinutes(14), null);
        }
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void fifteen_minutes_without_an_act_end_it_though_the_page_keeps_asking() throws Exception {
        after(Duration.ZERO, null);
        for (int minute = 0; minute < 15; minute++) {
            after(Duration.ofMinutes(1), minute % 2 == 0 ? "heartbeat" : "push");
        }
        assertThat(session.isInvalid()).isFalse();

        after(Duration.ofSeconds(1), "heartbeat");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void an_act_after_fifteen_quiet_minutes_comes_too_late() throws Exception {
        after(Duration.ZERO, null);
        after(Duration.ofMinutes(15).plusSeconds(1), "uidl");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void ten_hours_end_even_a_session_in_use() throws Exception {
        for (int minute = 0; minute < 600; minute += 10) {
            after(Duration.ofMinutes(10), "uidl");
        }
        assertThat(session.isInvalid()).isFalse();

        after(Duration.ofMinutes(1), "uidl");
        assertThat(session.isInvalid()).isTrue();
    }

    private void after(Duration passed, @Nullable String asked) throws Exception {
        now = now.plus(passed);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        if (asked != null) {
            request.setParameter("v-r", asked);
        }
        clock.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
