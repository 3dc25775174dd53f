package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void a_stored_day_is_read_as_people_write_it_and_all_else_stays() {
        assertThat(Moments.briefDay("2025-12-01")).isEqualTo("1 Dec 2025");
        assertThat(Moments.briefDay("2025-13-01")).isEqualTo("2025-13-01");
        assertThat(Moments.briefDay("KW-LA01-01")).isEqualTo("KW-LA01-01");
        assertThat(Moments.briefDay("")).isEmpty();
    }
}
