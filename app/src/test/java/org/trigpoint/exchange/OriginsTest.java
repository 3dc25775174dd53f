package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class OriginsTest {

    @Test
    void a_moment_is_as_long_at_a_full_minute_as_at_any_other_time() {
        assertThat(Origins.moment(OffsetDateTime.parse("2026-11-23T01:46:00Z"))).isEqualTo("2026-11-23T01:46:00Z");
        assertThat(Origins.moment(OffsetDateTime.parse("2026-07-01T09:30:07+01:00")))
                .isEqualTo("2026-07-01T09:30:07+01:00");
    }
}
